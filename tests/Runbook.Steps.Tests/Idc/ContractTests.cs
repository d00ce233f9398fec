using System.Text.Json;
using System.Text.Json.Serialization;
using Runbook.Steps.Http;
using Runbook.Steps.Idc;
using Runbook.Steps.MySql;
using Runbook.Steps.Traffic;

namespace Runbook.Steps.Tests.Idc;

public sealed class ContractTests
{
    // As the journal does: it leaves out null.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly DateTimeOffset At = new(2025, 7, 1, 3, 0, 0, 123, TimeSpan.Zero);

    public static TheoryData<object> Contracts => new(
        new ContainerInspected
        {
            At = At,
            Id = "abc",
            Status = "exited",
            Running = false,
            Health = "unhealthy",
            OomKilled = true,
            ExitCode = 137,
            RestartCount = 2,
            StartedAt = At,
            AcceptsConnections = false,
            DatabaseAnswer = "no",
            Reasons = ["It does not run."],
        },
        new ContainerRestarted { At = At, Id = "abc", PreviousStart = At, StartedAt = At, AcceptsConnections = true, Unproven = ["x"] },
        new ContainerBeforeRestart { Id = "abc", StartedAt = null, Running = true, AskedAt = At },
        new TableSample { Table = "shop.orders", RowsCompared = 3, RowsSource = null, RowsOther = null },
        new WeightsBeforeShift { Weights = new Dictionary<string, int> { ["aws"] = 7 } },
        new TrafficShifted { At = At, To = "idc", Weights = new Dictionary<string, int> { ["idc"] = 100 } },
        new HealthProven { At = At, Url = new Uri("http://a/"), ConsecutivePasses = 3, Attempts = 4, SlowestMilliseconds = 1.5, Unproven = ["x"] },
        new WebReachable { At = At, Url = new Uri("http://a/"), Backend = "idc", Milliseconds = 1.5, Unproven = ["x"] });

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Contract_ThroughJson_ComesBackWhole(object contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var json = JsonSerializer.Serialize(contract, contract.GetType(), Options);

        var back = JsonSerializer.Deserialize(json, contract.GetType(), Options);

        Assert.Equal(json, JsonSerializer.Serialize(back, contract.GetType(), Options));
        Assert.Equivalent(contract, back, strict: true);
    }
}
