using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class ParameterSetterFixTests
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
    public async Task Property_WithoutSetter_IsGivenInit() => await Scenario.InRunbook<ParameterSetterFix>(
        """
            [Parameter("Incident")] public string? {|RB0008:Incident|} { get; }
        """ + Phase).MendsAsync("Add 'init'",
        """
            [Parameter("Incident")] public string? Incident { get; init; }
        """ + Phase);

    [Fact]
    public async Task Property_ThatWouldBeNull_IsRequired() => await Scenario.InRunbook<ParameterSetterFix>(
        """
            /// <summary>What this is about.</summary>
            [Parameter("Incident")]
            public string {|RB0008:Incident|} { get; init; } = "";
        """ + Phase).MendsAsync("Add 'required'",
        """
            /// <summary>What this is about.</summary>
            [Parameter("Incident")]
            public required string Incident { get; init; } = "";
        """ + Phase);

    [Fact]
    public async Task Properties_WithoutSetterThatWouldBeNull_AreRequiredWithInit() => await Scenario.InRunbook<ParameterSetterFix>(
        """
            [Parameter("Incident")] public string {|RB0008:Incident|} { get; }
            [Parameter("Change")] public string {|RB0008:Change|} { get; }
        """ + Phase).MendsAllAsync("Add 'required' and 'init'",
        """
            [Parameter("Incident")] public required string Incident { get; init; }
            [Parameter("Change")] public required string Change { get; init; }
        """ + Phase);

    [Fact]
    public async Task Property_ThatComputesItsValue_IsLeftAlone() => await Scenario.InRunbook<ParameterSetterFix>(
        """
            [Parameter("Incident")] public string {|RB0008:Incident|} => "";
        """ + Phase).OffersNothingAsync();

    [Fact]
    public async Task Property_LessVisibleThanItsClass_IsLeftAlone() => await Scenario.InRunbook<ParameterSetterFix>(
        """
            [Parameter("Incident")] internal string {|RB0008:Incident|} { get; init; } = "";
        """ + Phase).OffersNothingAsync();
}
