using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class ImplementMarkerFixTests
{
    [Fact]
    public async Task Class_NamedAsARole_IsMadeOne() => await Scenario.InPhase<ImplementMarkerFix>(
        """
                [Manual("Look", Role = {|RB0006:typeof(Manager)|})] public partial Task Look();
        """).With(
        """
        [Role("Manager")]
        public sealed class Manager;
        """).MendsBesideAsync("Make 'Manager' an IRole",
        """
        [Role("Manager")]
        public sealed class Manager : IRole;
        """);

    [Fact]
    public async Task Class_WithABase_KeepsIt() => await Scenario.InPhase<ImplementMarkerFix>(
        """
                [Manual("Look", Role = {|RB0006:typeof(Manager)|})] public partial Task Look();
        """).With(
        """
        public abstract class Office
        {
        }

        [Role("Manager")]
        public sealed class Manager : Office
        {
        }
        """).MendsBesideAsync("Make 'Manager' an IRole",
        """
        public abstract class Office
        {
        }

        [Role("Manager")]
        public sealed class Manager : Office, IRole
        {
        }
        """);

    [Fact]
    public async Task Class_NamedAsAnAudience_IsMadeOne() => await Scenario.InRunbook<ImplementMarkerFix>(
        """
            [Notice("Started", On = RunEvent.Started, To = {|RB0022:typeof(Team)|})]
            public Message Started => throw new NotSupportedException();

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).With(
        """
        public sealed class Team // everybody
        {
        }
        """).MendsBesideAsync("Make 'Team' an IAudience",
        """
        public sealed class Team : IAudience // everybody
        {
        }
        """);

    [Fact]
    public async Task ClassOfAnotherAssembly_IsLeftAlone() => await Scenario.InPhase<ImplementMarkerFix>(
        """
                [Manual("Look", Role = {|RB0006:typeof(string)|})] public partial Task Look();
        """).OffersNothingAsync();
}
