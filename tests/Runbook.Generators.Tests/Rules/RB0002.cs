using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0002
{
    [Fact]
    public void Property_OfNoStepType_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence")] string {|RB0002:Fence|} => "";
            """);

        RuleAssert.Says("'Fence' (Emergency.Fence) is not a step: its type string implements neither IStep<TOut> nor IStep<TIn, TOut>. Give the property the type of a step, or write a method with a body.", findings);
    }

    [Fact]
    public void Property_OfTypeWithTwoSteps_IsReported()
    {
        RuleAssert.Findings(
            """
            [ReadOnly]
            public sealed class Both : IStep<Fenced>, IStep<Fenced, Drained>
            {
                public Task<Fenced> RunAsync(StepContext context) => throw new NotSupportedException();
                public Task<Drained> RunAsync(Fenced input, StepContext context) => throw new NotSupportedException();
            }

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] Both {|RB0002:Fence|} => new();
                }
            }
            """);
    }

    [Fact]
    public void Property_WhoseProbeIsOfOtherType_IsReported()
    {
        var findings = RuleAssert.Findings(
            """
            [ReadOnly]
            public sealed class Odd : IStep<Fenced>, IProbe<Drained>
            {
                public Task<Fenced> RunAsync(StepContext context) => throw new NotSupportedException();
                public Task<Probe<Drained>> ProbeAsync(StepContext context) => throw new NotSupportedException();
            }

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] Odd {|RB0002:Fence|} => new();
                }
            }
            """);

        RuleAssert.Says("'Fence' (Emergency.Fence) is not a step: its type Odd implements IProbe<Drained>, which are not the types of its IStep. Give the property the type of a step, or write a method with a body.", findings);
    }

    [Fact]
    public void ManualMethod_WithBody_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Manual("Call the team")]
                    public Task {|RB0002:CallTeam|}() => Task.CompletedTask;
            """);

        RuleAssert.Says("'Call the team' (Emergency.CallTeam) is not a step: a person does it, yet it has a body. Remove the body and make it partial, or mark it [Step] if it is code.", findings);
    }

    [Fact]
    public void ManualMethod_WithItsOwnImplementationPart_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Manual("Call the team")]
                    public partial Task {|RB0002:CallTeam|}();

                    public partial Task CallTeam() => Task.CompletedTask;
            """);
    }

    [Fact]
    public void StepMethod_WithoutBody_IsReportedOnce()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Check")]
                    public partial Task {|RB0002:Check|}();
            """);

        RuleAssert.Says("'Check' (Emergency.Check) is not a step: it has no body. Write one, or mark it [Manual] if a person does it.", findings);
    }

    [Fact]
    public void StaticGenericRefAndAsyncVoid_AreAllReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("A"), ReadOnly] public static Task {|RB0002:A|}() => Task.CompletedTask;
                    [Step("B"), ReadOnly] public Task {|RB0002:B|}<T>() => Task.CompletedTask;
                    [Step("C"), ReadOnly] public Task {|RB0002:C|}(in Fenced fenced) => Task.CompletedTask;
                    [Step("D"), ReadOnly] public async void {|RB0002:D|}() => await Task.Yield();
                    [Step("E"), Manual("E")] public partial Task {|RB0002:E|}();
            """);
    }

    [Fact]
    public void EveryForm_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("A")] public FenceStep A => new();
                    [Step("B")] private DrainStep B { get; } = new();
                    [Step("C"), ReadOnly] Task C(Drained drained, CancellationToken ct) => Task.CompletedTask;
                    [Step("D"), ReadOnly] void D(StepContext context) { }
                    [Step("E"), ReadOnly] ValueTask<Closed> E() => new(new Closed());
                    [Step("F"), ReadOnly] int F(Maybe<Closed> closed) => 1;
                    [Step("G"), ReadOnly] public partial Task G();
                    public partial Task G() => Task.CompletedTask;
                    [Manual("H")] public partial Task H();
                    [Step("K"), ReadOnly] void K(int number) { }
                    [Approval<Lead>("I")] internal partial Task<Approved<Lead>> I(Fenced fenced, Maybe<Drained> drained);
                    [Step("J")] ChangingStep J => new();

                    private string helper => "";
                    private static void Helper() { }
            """);
    }
}
