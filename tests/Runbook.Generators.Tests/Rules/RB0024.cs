using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0024
{
    private const string Phase = """[Phase("Look")] public sealed partial class Look { [Step("See"), ReadOnly] void See() { } }""";

    [Fact]
    public void SecondRunbookWithAnId_IsReportedAtItsId()
    {
        var findings = RuleAssert.Findings($$"""
            [Runbook("rollback", "One")] public sealed partial class One { {{Phase}} }

            [Runbook({|RB0024:"rollback"|}, "Two")] public sealed partial class Two { {{Phase}} }
            """);

        RuleAssert.Says("Runbook 'Two' has the id \"rollback\", which 'One' has too: their journals could not be told apart. Give each an id of its own.", findings);
    }

    [Fact]
    public void AbstractRunbookWithTheIdOfItsChild_IsSilent() => RuleAssert.Findings(
        """
        [Runbook("rollback", "Shared")]
        public abstract partial class Shared
        {
            [Phase("Look")] public sealed partial class Look { [Step("See"), ReadOnly] public void See() { } }
        }

        [Runbook("rollback", "Rollback")] public sealed partial class Rollback : Shared;
        """);
}
