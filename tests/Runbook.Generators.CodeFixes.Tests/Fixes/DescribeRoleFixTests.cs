using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class DescribeRoleFixTests
{
    [Fact]
    public async Task Role_IsDescribedAtItsClass() => await Scenario.InFile<DescribeRoleFix>(
        """
        /// <summary>Leads.</summary>
        public sealed class {|RB4001:TechLead|} : IRole;
        """).Given().MendsAsync("Add [Role(\"Tech Lead\")] to 'TechLead'",
        """
        /// <summary>Leads.</summary>
        [Role("Tech Lead")]
        public sealed class TechLead : IRole;
        """);

    [Fact]
    public async Task Role_IsDescribedInAnotherFile_FromWhereItIsNamed() => await Scenario.InPhase<DescribeRoleFix>(
        """
                [Manual("Look", Role = {|RB4001:typeof(TechLead)|})] public partial Task Look();
        """).With(
        """
        public sealed class TechLead : IRole;
        """).Given().MendsBesideAsync("Add [Role(\"Tech Lead\")] to 'TechLead'",
        """
        [Role("Tech Lead")]
        public sealed class TechLead : IRole;
        """);

    [Fact]
    public async Task Type_ThatIsNoRole_IsLeftAlone() => await Scenario.InPhase<DescribeRoleFix>(
        """
                [Manual("Look", Role = {|RB4001:typeof(string)|})] public partial Task Look();
        """).Given().OffersNothingAsync();
}
