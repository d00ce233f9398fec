using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Runbook.Steps.Idc;

namespace MigrationRollback.Monitors;

/// <summary>Reads HAProxy's statistics from its runtime API (2.6). As JSON: its CSV quotes fields that hold a comma.</summary>
internal static class ProxyStatistics
{
    public static async Task<IReadOnlyList<ProxyRow>> ReadAsync(HaProxyTarget proxy, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(proxy.Endpoint, cancellationToken);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        await stream.WriteAsync("show stat json\n"u8.ToArray(), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(answer);
            return [.. document.RootElement.EnumerateArray().Select(Row)];
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{proxy.Name} ({proxy.Endpoint}) did not answer 'show stat json' in JSON: {answer.Trim()}", error);
        }
    }

    private static ProxyRow Row(JsonElement fields)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var field in fields.EnumerateArray())
        {
            var name = field.GetProperty("field").GetProperty("name").GetString()!;
            var value = field.GetProperty("value").GetProperty("value");
            if (value.ValueKind == JsonValueKind.Number)
            {
                numbers[name] = value.GetDouble();
            }
            else
            {
                texts[name] = value.ToString();
            }
        }

        return new ProxyRow(texts["pxname"], texts["svname"], numbers);
    }

    private static async Task<Socket> ConnectAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        var isFile = endpoint.Scheme == "unix";
        var socket = isFile ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (isFile
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(endpoint.LocalPath), cancellationToken)
                : socket.ConnectAsync(endpoint.DnsSafeHost, endpoint.Port, cancellationToken));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
