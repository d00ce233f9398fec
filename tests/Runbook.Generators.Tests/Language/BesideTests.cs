using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

/// <summary>Monitors and notices: what runs beside the steps.</summary>
public class BesideTests
{
    private static readonly LoadedRunbook Runbook = LoadedRunbook.Of("Shop.Rollback", """
        public sealed record Sessions(int Left);

        [Runbook("rollback", "Rollback", Owner = typeof(Ops))]
        public sealed partial class Rollback
        {
            private readonly int limit = 5;

            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Look"), ReadOnly] Sessions Look() => new(3);
            }

            [Phase("Emergency", OnFailure = typeof(Restore))]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }

            [Contingency("Restore")]
            public sealed partial class Restore
            {
                [Step("See"), ReadOnly] void See() { }
            }

            [Monitor("Library", Every = "10s")]
            public Lag Lag => new();

            [Monitor("Value", Every = "1m", Sustained = "2m", During = [typeof(Emergency), typeof(Restore)], OnBreach = typeof(Restore), Owner = typeof(Dba)), Added("x")]
            public Reading Count(Maybe<Sessions> sessions) => Reading.AtMost("sessions", sessions.HasValue ? sessions.Value.Left : 99, limit);

            [Monitor("Awaited", Every = "30s", Action = Breach.Pause)]
            public async ValueTask<Reading> Watch(CancellationToken ct, Maybe<Fenced> fenced, TimeProvider time, Maybe<Sessions> sessions)
            {
                await Task.Yield();
                return new Reading { Ok = fenced.HasValue, Text = $"{sessions} {time.GetUtcNow().Year > 2000} {ct.CanBeCanceled}" };
            }

            [Notice("Property", On = RunEvent.Started, To = typeof(Team))]
            public Message Start => "limit " + limit;

            [Notice("Method", On = RunEvent.PhaseDone | RunEvent.Completed, During = [typeof(Emergency)], To = typeof(Team), When = nameof(IsMany)), Title("en", "In English"), Added("x")]
            public Message Tell(Maybe<Fenced> fenced, Occasion occasion, Maybe<Sessions> sessions) => $"{occasion.Event} {sessions.Value.Left} {fenced.HasValue}";

            [Notice("Condition", On = RunEvent.Ended, To = typeof(Team), When = nameof(HasLimit))]
            public Message End() => new() { Text = "end", Subject = "subject" };

            private bool IsMany(Maybe<Sessions> sessions) => sessions.HasValue && sessions.Value.Left > 2;

            private bool HasLimit => limit > 0;
        }
        """);

    [Fact]
    public void Monitors_Read_SayWhatWasDeclared()
    {
        Assert.Equal(
            [("Lag", "Library", 10, 0, Breach.Warn, null, "Ops", false), ("Count", "Value", 60, 120, Breach.Contingency, 2, "Dba", true), ("Watch", "Awaited", 30, 0, Breach.Pause, null, "Ops", false)],
            Runbook.Definition.Monitors.Select(static monitor => (monitor.Id, monitor.Title, (int)monitor.Every.TotalSeconds, (int)monitor.Sustained.TotalSeconds, monitor.Action, monitor.Contingency, monitor.Owner, monitor.IsAdded)));
        Assert.Equal([[], [1, 2], []], Runbook.Definition.Monitors.Select(static monitor => monitor.During));
        Assert.Equal([[], [0], [1, 0]], Runbook.Definition.Monitors.Select(static monitor => monitor.Inputs));
        Assert.Equal(["Dba", "Ops"], Runbook.Definition.Roles.Select(static role => role.Name));
    }

    [Fact]
    public async Task Monitor_OfALibrary_Reads() => Assert.Equal("lag 1s (≤ 5s)", (await ReadAsync("Lag")).Text);

    [Fact]
    public async Task Monitor_TakesWhatIsThere()
    {
        var sessions = Runbook.Make("Sessions", 3);

        Assert.False((await ReadAsync("Count")).Ok);
        Assert.True((await ReadAsync("Count", ("Preparation.Look", sessions))).Ok);
        Assert.Equal("(skipped) True True", (await ReadAsync("Watch")).Text);
        var both = await ReadAsync("Watch", ("Preparation.Look", sessions), ("Emergency.Fence", Runbook.Make("Fenced")));
        Assert.Equal((true, "Sessions { Left = 3 } True True"), (both.Ok, both.Text));
    }

    [Fact]
    public void Notices_Read_SayWhatWasDeclared()
    {
        var notices = Runbook.Definition.Notices;
        Assert.Equal(["Start", "Tell", "End"], notices.Select(static notice => notice.Id));
        Assert.Equal([RunEvent.Started, RunEvent.PhaseDone | RunEvent.Completed, RunEvent.Completed | RunEvent.Diverted | RunEvent.Aborted], notices.Select(static notice => notice.On));
        Assert.All(notices, static notice => Assert.Equal(("Team", "Whole team"), (notice.Audience, notice.AudienceTitle)));
        Assert.Equal([[], [1], []], notices.Select(static notice => notice.During));
        Assert.Equal([[], [1, 0, 0], []], notices.Select(static notice => notice.Inputs));
        Assert.Equal([[], ["IsMany"], ["HasLimit"]], notices.Select(static notice => notice.Conditions));
        Assert.Equal([false, true, false], notices.Select(static notice => notice.IsAdded));
        Assert.Equal("In English", notices[1].Translations["en"]);
    }

    [Fact]
    public void Notice_Writes_WithWhatHappenedAndWhatIsThere()
    {
        Assert.Equal("limit 5", Write("Start").Text);
        Assert.Equal("Completed 3 False", Write("Tell", ("Preparation.Look", Runbook.Make("Sessions", 3))).Text);
        Assert.Equal(("end", "subject"), (Write("End").Text, Write("End").Subject));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Notice_IsSent_WhenItsConditionHolds(int left, bool isSent)
    {
        Assert.Equal(isSent, IsSent("Tell", ("Preparation.Look", Runbook.Make("Sessions", left))));
        Assert.False(IsSent("Tell"));
        Assert.True(IsSent("End"));
        Assert.Null(Notice("Start").When);
    }

    private static NoticeDefinition Notice(string id) => Runbook.Definition.Notices.Single(notice => notice.Id == id);

    private static bool IsSent(string id, params (string, object)[] outputs) => Notice(id).When!(Runbook.Book, Runbook.Inputs(Notice(id).Inputs, outputs));

    private static Message Write(string id, params (string, object)[] outputs) => Notice(id).Write(
        Runbook.Book,
        Runbook.Inputs(Notice(id).Inputs, outputs),
        new Occasion { Event = RunEvent.Completed, RunId = "run", At = DateTimeOffset.UnixEpoch });

    private static async Task<Reading> ReadAsync(string id, params (string, object)[] outputs)
    {
        using var cancellation = new CancellationTokenSource();
        var monitor = Runbook.Definition.Monitors.Single(monitor => monitor.Id == id);
        return await monitor.Read(Runbook.Book, Runbook.Inputs(monitor.Inputs, outputs), TimeProvider.System, cancellation.Token);
    }
}
