using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MakePublicFixTests
{
    [Fact]
    public async Task MembersOfASharedRunbook_AreMadePublic() => await Scenario.InPhase<MakePublicFix>(
        """
                // The first.
                [Step("Fence")] FenceStep {|RB0025:Fence|} => new();

                [Step("Drain")]
                private protected DrainStep {|RB0025:Drain|} => new();

                [Step("Look"), ReadOnly]
                internal async Task {|RB0025:Look|}() => await Task.Yield();
        """).Given().MendsAllAsync("Make it public",
        """
                // The first.
                [Step("Fence")] public FenceStep Fence => new();

                [Step("Drain")]
                public DrainStep Drain => new();

                [Step("Look"), ReadOnly]
                public async Task Look() => await Task.Yield();
        """);

    [Fact]
    public async Task Phase_OfASharedRunbook_IsMadePublic() => await Scenario.InRunbook<MakePublicFix>(
        """
            [Phase("Emergency")]
            sealed partial class {|RB0025:Emergency|}
            {
                [Step("Fence")] public FenceStep Fence => new();
            }
        """).Given().MendsAsync("Make it public",
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] public FenceStep Fence => new();
            }
        """);

    [Fact]
    public async Task Member_WhoseContractIsInternal_IsLeftAlone() => await Scenario.InPhase<MakePublicFix>(
        """
                internal sealed record Seen;
                [Step("Look"), ReadOnly] internal Seen {|RB0025:Look|}() => new();
        """).Given().OffersNothingAsync();
}
