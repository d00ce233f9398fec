using System.Text.Json;
using Runbook.Engine.People;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Values that JSON cannot hold, or cannot give back: the run asks a person, and its journal stays readable.</summary>
public sealed class OutputTests
{
    public sealed record Rate(double Errors);

    public sealed record Percent
    {
        public Percent(int value) => Value = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value));

        public int Value { get; }
    }

    public abstract record Shape
    {
        public sealed record Circle(int Radius) : Shape;
    }

    private static async Task<Rate> HangsAsync(StepContext context)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        return new Rate(0);
    }

    [Theory]
    [InlineData(Effect.ReadOnly, StepState.Failed)]
    [InlineData(Effect.Idempotent, StepState.Failed)]
    [InlineData(Effect.Changes, StepState.InDoubt)]
    public async Task Output_JsonCannotHold_AsksAndIsNotRunAgain(Effect effect, StepState expected)
    {
        var calls = 0;
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Gives("A", _ => Task.FromResult(new Rate(++calls * double.NaN)), effect).Build());

        var status = await test.UntilAsync(static status => status.Questions.Count == 1);

        Assert.Equal(expected, status.Steps[0].State);
        Assert.Contains("cannot be journaled", status.Steps[0].Detail, StringComparison.Ordinal);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Output_CannotBeReadBack_AsksAndTheJournalCanStillBeResumed()
    {
        var definition = new TestBook().Phase("One").Gives<Shape>("A", static _ => Task.FromResult<Shape>(new Shape.Circle(1))).Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("One.A", StepState.InDoubt);
        await test.AbandonAsync();

        await test.ResumeAsync(definition);

        Assert.Equal("in-doubt", Assert.Single((await test.UntilAsync("One.A", StepState.InDoubt)).Questions).Kind);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(null)]
    public async Task Probe_AnswersWithWhatJsonCannotHold_AsksAPerson(double? errors)
    {
        var answer = new Probe<object>(ProbeAnswer.Done, "it is there", errors is { } value ? new Rate(value) : null);
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Gives("A", HangsAsync, timeout: "30s", probe: () => answer).Build());
        await test.UntilAsync("One.A", StepState.Running);

        test.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("in-doubt", (await test.UntilAsync(static status => status.Questions.Count == 1)).Questions[0].Kind);
    }

    [Fact]
    public async Task Attest_ValueThatItsTypeRefuses_IsRefused()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Manual<Percent>("A").Build());
        await test.UntilAsync("One.A", StepState.AwaitingPerson);

        var reply = await test.SendAsync(new PersonCommand.Attest { Step = "A", Value = JsonSerializer.SerializeToElement(new { value = 101 }) }, TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Contains("does not fit", reply.Message, StringComparison.Ordinal);
        Assert.True((await test.SendAsync(new PersonCommand.Attest { Step = "A", Value = JsonSerializer.SerializeToElement(new { value = 100 }) }, TestRun.Executor)).Accepted);
    }

    [Fact]
    public async Task Output_Null_AsksAPerson()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Gives<Rate>("A", static _ => Task.FromResult<Rate>(null!)).Build());

        Assert.Contains("returned null", (await test.UntilAsync("One.A", StepState.Failed)).Steps[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_Secret_IsNeverJournaled()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Gives("A", static _ => Task.FromResult(new Secret<string>("hunter2"))).Build());
        await test.UntilAsync("One.A", StepState.InDoubt);
        await test.AbandonAsync();

        Assert.DoesNotContain("hunter2", await File.ReadAllTextAsync(test.Run.Folder.Journal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_Secret_FailsTheStepBeforeItActs()
    {
        var acted = false;
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Gives("A", async context =>
        {
            await context.CaptureAsync(new Secret<string>("hunter2"));
            acted = true;
            return new Rate(0);
        }).Build());

        await test.UntilAsync("One.A", StepState.Failed);

        Assert.False(acted);
    }
}
