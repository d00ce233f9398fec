using Runbook.Steps.MySql;

namespace Runbook.Steps.Tests.MySql;

public sealed class OptionsTests
{
    private static readonly MySqlTarget Target = new() { Name = "RDS", Host = "127.0.0.1", User = "rb", Password = new Secret<string>("hunter2") };

    [Fact]
    public void Drain_PollFasterThanInnoDbRenews_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitForTransactionsToDrain(Target) { PollInterval = TimeSpan.FromMilliseconds(249) });
        Assert.Equal(TimeSpan.FromMilliseconds(250), new WaitForTransactionsToDrain(Target).PollInterval);
    }

    [Fact]
    public void Drain_HeartbeatTableWithoutSchema_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new WaitForTransactionsToDrain(Target) { HeartbeatTable = "heartbeat" });
        Assert.Equal("ops.beat", new WaitForTransactionsToDrain(Target) { HeartbeatTable = "ops.beat" }.HeartbeatTable);
    }

    [Fact]
    public void CompareSample_RowsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompareSample(Target, Target) { Tables = ["a.b"], RowsPerTable = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompareSample(Target, Target) { Tables = ["a.b"], RowsPerTable = 100_001 });
    }

    [Fact]
    public void Target_Printed_DoesNotShowItsPassword() => Assert.DoesNotContain("hunter2", Target.ToString(), StringComparison.Ordinal);
}
