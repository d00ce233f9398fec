using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MakePublicFixTests
{
    [Fact]
    public async Task MembersOfASharedRunbook_AreMadePublic() => await Scenario.InFile<MakePublicFix>(Shared(
        """
            // The first.
            [Phase("Preparation")] internal sealed partial class {|RB0025:Preparation|}
            {
                [Step("Fence")] FenceStep {|RB0025:Fence|} => new();

                [Step("Drain")]
                private protected DrainStep {|RB0025:Drain|} => new();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Look"), ReadOnly]
                internal async Task {|RB0025:Look|}() => await Task.Yield();
            }
        """)).MendsAllAsync("Make it public", Shared(
        """
            // The first.
            [Phase("Preparation")] public sealed partial class Preparation
            {
                [Step("Fence")] public FenceStep Fence => new();

                [Step("Drain")]
                public DrainStep Drain => new();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Look"), ReadOnly]
                public async Task Look() => await Task.Yield();
            }
        """));

    [Fact]
    public async Task Member_WhoseContractIsInternal_IsLeftAlone() => await Scenario.InFile<MakePublicFix>(Shared(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                internal sealed record Seen;
                [Step("Look"), ReadOnly] internal Seen {|RB0025:Look|}() => new();
            }
        """)).OffersNothingAsync();

    private static string Shared(string members) => $$"""
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
        {{members}}
        }
        """;
}
