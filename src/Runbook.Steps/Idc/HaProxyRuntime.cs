using System.Globalization;

namespace Runbook.Steps.Idc;

/// <summary>The commands of HAProxy's runtime API (2.6, management guide 9.3) that the switch needs, and their answers.</summary>
/// <param name="target">The process.</param>
/// <param name="backend">The backend.</param>
internal sealed class HaProxyRuntime(HaProxyTarget target, string backend)
{
    private const string NameTheBackend = "Correct the names of backend and servers: they are those of HAProxy's configuration.";

    public static string SetWeight(string backend, string server, int weight) =>
        string.Create(CultureInfo.InvariantCulture, $"set server {backend}/{server} weight {weight}");

    public async Task<IReadOnlyList<HaProxyServer>> ReadServersAsync(CancellationToken cancellationToken)
    {
        var command = $"show servers state {backend}";
        var reply = await HaProxySocket.AskAsync(target, command, changes: false, cancellationToken).ConfigureAwait(false);

        // "1" is the version of the format; the next line names the columns.
        var lines = reply.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0].Trim() != "1" || !lines[1].StartsWith("# ", StringComparison.Ordinal))
        {
            throw new HaProxyException(target, command, reply.Trim(), NameTheBackend);
        }

        var columns = lines[1][2..].Split(' ');
        var (name, weight) = (Column(columns, "srv_name", command, lines[1]), Column(columns, "srv_uweight", command, lines[1]));
        return [.. lines.Skip(2).Select(l => l.Split(' ')).Select(f => new HaProxyServer(f[name], int.Parse(f[weight], CultureInfo.InvariantCulture)))];
    }

    public async Task<IReadOnlyList<HaProxyHealth>> ReadHealthAsync(CancellationToken cancellationToken)
    {
        // 4 selects servers, -1 all of them.
        var command = $"show stat {backend} 4 -1";
        var reply = await HaProxySocket.AskAsync(target, command, changes: false, cancellationToken).ConfigureAwait(false);
        var lines = reply.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || !lines[0].StartsWith("# ", StringComparison.Ordinal))
        {
            throw new HaProxyException(target, command, reply.Trim(), NameTheBackend);
        }

        var columns = lines[0][2..].Split(',');
        var (name, status) = (Column(columns, "svname", command, lines[0]), Column(columns, "status", command, lines[0]));
        var (check, last) = (Column(columns, "check_status", command, lines[0]), Column(columns, "last_chk", command, lines[0]));
        return
        [
            .. lines.Skip(1).Select(HaProxyCsv.Split).Select(f => new HaProxyHealth(
                f[name],
                f[status],

                // "* INI" while the first check is under way.
                !f[check].EndsWith("INI", StringComparison.Ordinal),
                string.Join(' ', new[] { f[check], f[last] }.Where(t => t.Length > 0)))),
        ];
    }

    public async Task SetWeightsAsync(string commands, CancellationToken cancellationToken)
    {
        var reply = await HaProxySocket.AskAsync(target, commands, changes: true, cancellationToken).ConfigureAwait(false);

        // Success is silence: an empty line per command.
        if (!string.IsNullOrWhiteSpace(reply))
        {
            throw new HaProxyException(target, commands, reply.Trim(), "Some of the weights may have been set: read them with 'show servers state'. 'Permission denied' means that the socket lacks 'level admin'.");
        }
    }

    private int Column(string[] columns, string name, string command, string header) => Array.IndexOf(columns, name) is >= 0 and var index
        ? index
        : throw new HaProxyException(target, command, header, $"There is no column '{name}': this was written for HAProxy 2.6.");
}
