using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class TakeMaybeFixTests
{
    private static readonly (string, string) Input = (FindingProperties.Input, "global::Shop.Fenced");

    [Fact]
    public async Task ParameterOfAStep_IsTakenAsMaybe() => await Scenario.InPhase<TakeMaybeFix>(
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Look"), ReadOnly] void {|RB1005:Look|}(Fenced fenced, CancellationToken ct) { }
                bool Needed => true;
        """).Given(Input).MendsAsync("Take Maybe<Fenced>",
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Look"), ReadOnly] void Look(Maybe<Fenced> fenced, CancellationToken ct) { }
                bool Needed => true;
        """);

    [Fact]
    public async Task ParameterOfACondition_IsTakenAsMaybe() => await Scenario.InPhase<TakeMaybeFix>(
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Look", When = nameof(Wanted)), ReadOnly] void {|RB1005:Look|}() { }
                bool Needed => true;
                bool Wanted(Fenced fenced) => true;
        """).Given(Input).MendsAsync("Take Maybe<Fenced>",
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Look", When = nameof(Wanted)), ReadOnly] void Look() { }
                bool Needed => true;
                bool Wanted(Maybe<Fenced> fenced) => true;
        """);

    [Fact]
    public async Task ValueThatIsUsed_IsForTheAuthorToDecide() => await Scenario.InPhase<TakeMaybeFix>(
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Look"), ReadOnly] string {|RB1008:Look|}(Fenced fenced) => Name(fenced);
                bool Needed => true;
                static string Name(Fenced fenced) => fenced.ToString();
        """).Given(Input).MendsAsync("Take Maybe<Fenced>",
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Look"), ReadOnly] string Look(Maybe<Fenced> fenced) => Name(fenced);
                bool Needed => true;
                static string Name(Fenced fenced) => fenced.ToString();
        """, "CS1503");

    [Fact]
    public async Task InputOfALibraryStep_IsLeftAlone() => await Scenario.InPhase<TakeMaybeFix>(
        """
                [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                [Step("Drain")] DrainStep {|RB1005:Drain|} => new();
                bool Needed => true;
        """).Given(Input).OffersNothingAsync();

    [Fact]
    public async Task ParameterOfAMonitor_IsTakenAsMaybe() => await Scenario.InRunbook<TakeMaybeFix>(
        """
            [Monitor("Errors", Every = "10s")]
            public Reading {|RB0021:Errors|}(Fenced fenced) => throw new NotSupportedException();

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).Given(Input).MendsAsync("Take Maybe<Fenced>",
        """
            [Monitor("Errors", Every = "10s")]
            public Reading Errors(Maybe<Fenced> fenced) => throw new NotSupportedException();

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """);
}
