using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class KebabIdFixTests
{
    private const string Class =
        """

        public sealed partial class Rollback
        {
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        }
        """;

    [Fact]
    public async Task Id_IsWrittenInKebabCase() => await Scenario.InFile<KebabIdFix>(
        """
        [Runbook({|RB0014:"Migration_Rollback"|}, "Rollback")]
        """ + Class).MendsAsync("Write \"migration-rollback\"",
        """
        [Runbook("migration-rollback", "Rollback")]
        """ + Class);

    [Fact]
    public async Task Id_WithLettersThatItCannotHave_IsLeftAlone() => await Scenario.InFile<KebabIdFix>(
        """
        [Runbook({|RB0014:"롤백"|}, "Rollback")]
        """ + Class).OffersNothingAsync();
}
