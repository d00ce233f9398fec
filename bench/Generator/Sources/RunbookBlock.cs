namespace Runbook.Generators.Bench.Sources;

/// <summary>Ten steps in four tracks: three by people (one of them an approval), three from a library, four of the author's own code.</summary>
internal static class RunbookBlock
{
    public static string Contracts(int block) => $$"""

        public sealed record Cause{{block}}(string Text, bool IsData);

        public sealed record BackupChecked{{block}}(string File, long Bytes);

        public sealed record Checked{{block}}(string Version);

        """;

    public static string Situation(int block) => $$"""

                [Track("Situation {{block}}")]
                public sealed partial class Situation{{block}}
                {
                    [Manual("Find out why it failed ({{block}})", Role = typeof(Lead), Evidence = Evidence.Required, Timeout = "30m", Expected = "5m")]
                    public partial Task<Cause{{block}}> IdentifyCause(CancellationToken cancellationToken);

                    [Step("Verify the backup ({{block}})", Timeout = "10m", Expected = "2m", Owner = typeof(Dba))]
                    [ReadOnly]
                    private async Task<BackupChecked{{block}}> VerifyBackup(StepContext context)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(1), context.Time, context.CancellationToken);
                        return new BackupChecked{{block}}(Book.Targets.Source, 0);
                    }

                    [Manual("Tell the other teams ({{block}})", Role = typeof(OpsManager), Timeout = "5m")]
                    public partial Task TellTeams(CancellationToken cancellationToken);

                    [Approval<Lead>("The lead approves ({{block}})", Timeout = "30m")]
                    public partial Task<Approved<Lead>> ApproveByLead(Cause{{block}} cause, BackupChecked{{block}} backup, CancellationToken cancellationToken);
                }

        """;

    public static string CutOff(int block) => $$"""

                [Track("Cut off the source {{block}}", Parallel = true)]
                public sealed partial class CutOff{{block}}
                {
                    [Step("Lock new connections out ({{block}})", Timeout = "30s", Expected = "5s", Owner = typeof(Dba))]
                    FenceAccounts{{block}} Fence => new(Book.Targets.Source) { Patience = 10 };

                    [Step("Wait for transactions to end ({{block}})", Timeout = "3m", Expected = "1m", Owner = typeof(Dba))]
                    WaitForDrain{{block}} Drain => new(Book.Targets.Source);

                    [Step("Close the security group, if needed ({{block}})", Timeout = "1m", Owner = typeof(Dba), When = nameof(StillConnected))]
                    [Idempotent]
                    private Closed{{block}} Close(Drained{{block}} drained) => new($"sg-{drained.Seconds}");

                    private static bool StillConnected(Fenced{{block}} fenced) => fenced.SessionsLeft > 0;
                }

        """;

    public static string Revive(int block) => $$"""

                [Track("Revive the target {{block}}", Parallel = true)]
                internal sealed partial class Revive{{block}}
                {
                    [Step("Check the service ({{block}})", Timeout = "1m", Owner = typeof(Dba))]
                    [ReadOnly]
                    [Retry(3, Backoff = "2s")]
                    internal async Task<Checked{{block}}> Check(StepContext context)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(1), context.Time, context.CancellationToken);
                        return new Checked{{block}}(Book.Targets.Target);
                    }

                    [Step("Connect as the application ({{block}})", Timeout = "1m", Owner = typeof(Dba))]
                    [ReadOnly]
                    ValueTask<Connected{{block}}> Connect(Checked{{block}} found) => new(new Connected{{block}}(found.Version.Length > 0));
                }

        """;

    public static string Switch(int block) => $$"""

                [Track("Switch {{block}}")]
                public sealed partial class Switch{{block}}
                {
                    [Step("Shift the traffic ({{block}})", Timeout = "2m", Expected = "30s", Owner = typeof(OpsManager))]
                    ShiftTraffic{{block}} Shift => new();
                }

        """;
}
