using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AddEveryFixTests
{
    private const string Phase =
        """


            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """;

    [Fact]
    public async Task Monitor_ThatDoesNotSayHowOften_IsTold() => await Scenario.InRunbook<AddEveryFix>(
        """
            [Monitor("Errors", Sustained = "1m")]
            public Reading {|RB0021:Errors|}() => throw new NotSupportedException();
        """ + Phase).MendsAsync("Add Every = \"10s\"",
        """
            [Monitor("Errors", Every = "10s", Sustained = "1m")]
            public Reading Errors() => throw new NotSupportedException();
        """ + Phase);

    [Fact]
    public async Task Monitor_WithAnotherFault_IsLeftAlone() => await Scenario.InRunbook<AddEveryFix>(
        """
            [Monitor("Errors", Every = "10s")]
            public int {|RB0021:Errors|}() => 0;
        """ + Phase).OffersNothingAsync();
}
