using System.Net.Sockets;
using System.Text;

namespace RollbackLab.Check;

/// <summary>Which side answers the customers: asked at the front door, and counted by the proxy.</summary>
internal sealed class TrafficView(LabDescription lab)
{
    private const int Requests = 20;

    /// <summary>The side, or what was seen instead: <c>mixed</c>, <c>none</c>, or the side with the database that it should not use.</summary>
    public async Task<string> FindSideAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(lab.Frontend), Timeout = TimeSpan.FromSeconds(5) };
        var before = await CountAsync(cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var request = 0; request < Requests; request++)
        {
            using var answer = await http.GetAsync("/", cancellationToken);
            seen.Add($"{Header(answer, "X-Backend")}/{Header(answer, "X-Shop-Side")}/{Header(answer, "X-Shop-Database")}");
        }

        var after = await CountAsync(cancellationToken);
        return Judge(seen, [.. after.Where(server => server.Value > before.GetValueOrDefault(server.Key)).Select(static server => server.Key)]);
    }

    internal static string Judge(IReadOnlyCollection<string> seen, IReadOnlyList<string> servers) => (seen.ToArray(), servers) switch
    {
        (["aws/aws/rds"], ["aws"]) => "aws",
        (["idc/idc/idc"], ["idc"]) => "idc",
        ([], _) or (_, []) => "none",
        ([var one], [_]) => one,
        _ => "mixed",
    };

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.First() : "?";

    private async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(lab.HaproxySocket), cancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("show stat\n"u8.ToArray(), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return ServerSessions.Parse(await reader.ReadToEndAsync(cancellationToken), lab.HaproxyBackend);
    }
}
