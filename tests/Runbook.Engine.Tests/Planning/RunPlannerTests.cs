using Microsoft.Extensions.Time.Testing;
using Runbook.Engine.Planning;
using static Runbook.Engine.Tests.Planning.PlannerBook;

namespace Runbook.Engine.Tests.Planning;

public sealed class RunPlannerTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Step_ThatSaysWhatItWouldDo_IsAskedWithTheBookAndNoOutputs()
    {
        var book = new object();
        var said = new StepPlan { Unknown = ["how many sessions"] };
        (object Book, bool HasInput, TimeProvider Time)? asked = null;
        var definition = Of(
            Step(0, StepKind.Method),
            Step(1, StepKind.Library, (given, inputs, context) =>
            {
                asked = (given, inputs.Has(0) || inputs.Has(1), context.Time);
                return Task.FromResult(said);
            }) with
            { Inputs = [0, -1] });

        var plan = await RunPlanner.PlanAsync(definition, book, time, CancellationToken.None);

        Assert.Equal((book, false, (TimeProvider)time), asked);
        var step = Assert.Single(plan.Phases[1].Steps);
        Assert.Same(said, step.Plan);
        Assert.Null(step.WhyNot);
        Assert.False(step.Failed);
        Assert.Equal(time.GetUtcNow(), plan.PlannedAt);
    }

    [Theory]
    [InlineData(StepKind.Method, null, "own code: it does not say what it would do")]
    [InlineData(StepKind.Library, "Dba", "the step's type does not say what it would do")]
    [InlineData(StepKind.Manual, null, "a person attests")]
    [InlineData(StepKind.Manual, "TechLead", "a person attests: TechLead")]
    [InlineData(StepKind.Approval, "TechLead", "a person approves: TechLead")]
    public async Task Step_WithoutAPlan_SaysWhy(StepKind kind, string? role, string why)
    {
        var plan = await RunPlanner.PlanAsync(Of(Step(0, kind, role: role)), new object(), time, CancellationToken.None);

        var step = Assert.Single(plan.Phases[0].Steps);
        Assert.Equal(why, step.WhyNot);
        Assert.Null(step.Plan);
        Assert.False(step.Failed);
    }

    [Fact]
    public async Task Step_ThatThrows_SaysWhyAndTheOthersArePlanned()
    {
        var definition = Of(
            Step(0, StepKind.Library, static (_, _, _) => throw new InvalidOperationException("no route to '10.0.0.1'")),
            Step(1, StepKind.Library, static (_, _, _) => Task.FromException<StepPlan>(new TimeoutException("slow"))),
            Step(2, StepKind.Library, static (_, _, _) => Task.FromResult(new StepPlan())));

        var plan = await RunPlanner.PlanAsync(definition, new object(), time, CancellationToken.None);

        var steps = plan.Phases.SelectMany(static phase => phase.Steps).ToList();
        Assert.Equal(["InvalidOperationException: no route to '10.0.0.1'", "TimeoutException: slow", null], steps.Select(static step => step.WhyNot));
        Assert.Equal([true, true, false], steps.Select(static step => step.Failed));
        Assert.NotNull(steps[2].Plan);
    }

    [Fact]
    public async Task Step_ThatNeverAnswersAndIgnoresItsToken_IsLeftAfterTheLimit()
    {
        var definition = Of(
            Step(0, StepKind.Library, static (_, _, _) => new TaskCompletionSource<StepPlan>().Task),
            Step(1, StepKind.Library, static (_, _, _) => Task.FromResult(new StepPlan())));

        var planning = RunPlanner.PlanAsync(definition, new object(), time, CancellationToken.None);
        time.Advance(RunPlanner.StepLimit - TimeSpan.FromTicks(1));
        Assert.False(planning.IsCompleted);
        time.Advance(TimeSpan.FromTicks(1));
        var plan = await planning;

        Assert.Contains("did not say within 30s", plan.Phases[0].Steps[0].WhyNot, StringComparison.Ordinal);
        Assert.True(plan.Phases[0].Steps[0].Failed);
        Assert.NotNull(plan.Phases[1].Steps[0].Plan);
    }

    [Fact]
    public async Task Planning_WhenCancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var planning = RunPlanner.PlanAsync(Of(Step(0, StepKind.Library, static (_, _, _) => new TaskCompletionSource<StepPlan>().Task)), new object(), time, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => planning);
    }
}
