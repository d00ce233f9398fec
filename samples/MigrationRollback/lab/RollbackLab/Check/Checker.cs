using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RollbackLab.Load;

namespace RollbackLab.Check;

/// <summary>Judges a rollback by the servers themselves. Prints one line of JSON; exit code 0 only when nothing was lost and the IDC has the traffic.</summary>
internal static class Checker
{
    // The domain in which RDS numbers its transactions, in the lab's configuration of the servers.
    private const int RdsDomain = 0;
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(Options options, CancellationToken cancellationToken)
    {
        var lab = JsonSerializer.Deserialize<LabDescription>(await File.ReadAllTextAsync(options.Require("lab"), cancellationToken), JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"'{options.Require("lab")}' is empty. Bring the lab up again.");
        var acknowledged = await ReadAcknowledgedAsync(options.Require("load"), cancellationToken);
        var (rds, idc) = (new DatabaseView(lab.Rds), new DatabaseView(lab.Idc));
        var idcOrders = await idc.ReadOrdersAsync(cancellationToken);
        var orders = OrderComparison.Compare(acknowledged, idcOrders, await rds.ReadOrdersAsync(cancellationToken));
        var gaps = WriteGaps.Measure(acknowledged.Select(static order => order.At));

        var rdsAt = GtidPosition.SequenceOf(await rds.ReadVariableAsync("gtid_binlog_pos", cancellationToken), RdsDomain);
        var idcAt = GtidPosition.SequenceOf(await idc.ReadVariableAsync("gtid_slave_pos", cancellationToken), RdsDomain);
        var refused = await new DatabaseView(lab.RdsApp).TryWriteAsync(cancellationToken);
        var traffic = await new TrafficView(lab).FindSideAsync(cancellationToken);
        var run = options.Find("status") is { } status ? JsonNode.Parse(await File.ReadAllTextAsync(status, cancellationToken)) : null;
        var completed = run is null || string.Equals(run["state"]?.ToString(), "Completed", StringComparison.OrdinalIgnoreCase);

        var problems = Judge(orders, acknowledged.Count, rdsAt - idcAt, refused, traffic, completed, await idc.ReadVariableAsync("read_only", cancellationToken));
        var report = new JsonObject
        {
            ["acknowledgedWrites"] = acknowledged.Count,
            ["lostAcknowledgedWrites"] = orders.Lost.Count,
            ["writeUnavailableSeconds"] = gaps.LongestSeconds,
            ["writeUnavailableTotalSeconds"] = gaps.TotalSeconds,
            ["phases"] = ReadPhases(run),
            ["trafficAfter"] = traffic,
            ["runState"] = run?["state"]?.DeepClone(),
            ["acknowledgedBySide"] = JsonSerializer.SerializeToNode(acknowledged.CountBy(static order => order.Side).ToDictionary()),
            ["storedUnacknowledged"] = idcOrders.Count - (acknowledged.Count - orders.Lost.Count),
            ["strandedOnRds"] = orders.Stranded.Count,
            ["renumbered"] = orders.Renumbered.Count,
            ["torn"] = orders.Torn.Count,
            ["duplicated"] = orders.Duplicated.Count,
            ["rdsTransactionsNotOnIdc"] = rdsAt - idcAt,
            ["rdsReadOnly"] = await rds.ReadVariableAsync("read_only", cancellationToken) == "ON",
            ["rdsRefusesTheShop"] = refused,
            ["problems"] = JsonSerializer.SerializeToNode(problems),
        };
        Console.WriteLine(report.ToJsonString(OneLine));
        return problems.Count == 0 ? 0 : 1;
    }

    private static List<string> Judge(OrderComparison orders, int acknowledged, long rdsAhead, string? refused, string traffic, bool completed, string idcReadOnly)
    {
        (bool Wrong, string Problem)[] judgements =
        [
            (acknowledged == 0, "no write was acknowledged: the load did not run"),
            (orders.Lost.Count > 0, $"{orders.Lost.Count} acknowledged writes are missing on the IDC, the first is '{(orders.Lost is [var first, ..] ? first : "")}'"),
            (orders.Stranded.Count > 0, $"{orders.Stranded.Count} orders exist on RDS only"),
            (orders.Renumbered.Count > 0, $"{orders.Renumbered.Count} orders have another id than was acknowledged"),
            (orders.Torn.Count > 0, $"{orders.Torn.Count} orders lack items"),
            (orders.Duplicated.Count > 0, $"{orders.Duplicated.Count} orders are stored twice"),
            (rdsAhead != 0, $"RDS is {rdsAhead} transactions ahead of what the IDC took over"),
            (refused is null, "RDS still takes writes of the shop's account"),
            (idcReadOnly != "OFF", $"the IDC's read_only is {idcReadOnly}"),
            (traffic != "idc", $"the traffic goes to '{traffic}'"),
            (!completed, "the run is not completed"),
        ];
        return [.. judgements.Where(static judgement => judgement.Wrong).Select(static judgement => judgement.Problem)];
    }

    private static async Task<IReadOnlyList<Acknowledgement>> ReadAcknowledgedAsync(string folder, CancellationToken cancellationToken) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, "acknowledged.tsv"), cancellationToken)).Select(Acknowledgement.Parse)];

    private static JsonArray ReadPhases(JsonNode? run) =>
    [
        .. (run?["phases"]?.AsArray() ?? []).Select(static phase => new JsonObject
        {
            ["id"] = phase?["id"]?.DeepClone(),
            ["title"] = phase?["title"]?.DeepClone(),
            ["timeBoxSeconds"] = phase?["timeBoxSeconds"]?.DeepClone(),
            ["elapsedSeconds"] = phase?["elapsedSeconds"]?.DeepClone(),
            ["overran"] = phase?["overran"]?.DeepClone(),
        }),
    ];
}
