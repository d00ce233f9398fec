using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AddPartialFixTests
{
    [Fact]
    public async Task Class_NotPartial_IsMadePartial() => await Scenario.InRunbook<AddPartialFix>(
        """
            /// <summary>Comes first.</summary>
            [Phase("Emergency")]
            public sealed class {|RB0001:Emergency|}
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).MendsAsync("Add 'partial'",
        """
            /// <summary>Comes first.</summary>
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """);

    [Fact]
    public async Task ClassAround_NotPartial_IsMadePartialToo() => await Scenario.InFile<AddPartialFix>(
        """
        class Outer
        {
            [Runbook("rollback", "Rollback")]
            public sealed record {|RB0001:Rollback|}
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            }
        }
        """).MendsAsync("Add 'partial'",
        """
        partial class Outer
        {
            [Runbook("rollback", "Rollback")]
            public sealed partial record Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            }
        }
        """);

    [Fact]
    public async Task PartInAnotherFile_NotPartial_IsMadePartial() => await Scenario.InFile<AddPartialFix>(
        """
        [Runbook("rollback", "Rollback")]
        public partial class {|RB0001:Rollback|}
        {
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        }
        """).With(
        """
        public class Rollback
        {
        }
        """).MendsBesideAsync("Add 'partial'",
        """
        public partial class Rollback
        {
        }
        """);

    [Fact]
    public async Task PersonsMethod_NotPartial_IsMadePartial() => await Scenario.InPhase<AddPartialFix>(
        """
                [Manual("Call the team", Role = typeof(Lead))]
                public Task {|RB0001:CallTeam|}();
        """).MendsAsync("Add 'partial'",
        """
                [Manual("Call the team", Role = typeof(Lead))]
                public partial Task CallTeam();
        """);

    [Fact]
    public async Task PersonsMethod_WithoutAccess_IsGivenTheOneItHas() => await Scenario.InPhase<AddPartialFix>(
        """
                [Manual("Call the team", Role = typeof(Lead))] Task {|RB0001:CallTeam|}(); // by phone
        """).MendsAsync("Add 'partial'",
        """
                [Manual("Call the team", Role = typeof(Lead))] private partial Task CallTeam(); // by phone
        """);

    [Fact]
    public async Task Everything_IsMadePartialAtOnce() => await Scenario.InFile<AddPartialFix>(
        """
        [Runbook("rollback", "Rollback")]
        public sealed class {|RB0001:Rollback|}
        {
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Manual("Call the team", Role = typeof(Lead))]
                public Task {|RB0001:CallTeam|}();

                [Manual("Call the lead", Role = typeof(Lead))]
                public Task {|RB0001:CallLead|}();
            }
        }
        """).MendsAllAsync("Add 'partial'",
        """
        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback
        {
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Manual("Call the team", Role = typeof(Lead))]
                public partial Task CallTeam();

                [Manual("Call the lead", Role = typeof(Lead))]
                public partial Task CallLead();
            }
        }
        """);

    [Fact]
    public async Task AbstractMethod_IsLeftAlone() => await Scenario.InFile<AddPartialFix>(
        """
        [Runbook("rollback", "Rollback")]
        public abstract partial class Rollback
        {
            [Phase("Emergency")]
            public abstract partial class Emergency
            {
                [Manual("Call the team", Role = typeof(Lead))]
                public abstract Task {|RB0001:CallTeam|}();
            }
        }
        """).Given().OffersNothingAsync();
}
