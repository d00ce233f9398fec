using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0008
{
    [Fact]
    public void Properties_ThatNoCommandLineCanSet_AreReported()
    {
        RuleAssert.InRunbook(
            """
                [Parameter("A")] public string {|RB0008:A|} => "";
                [Parameter("B")] public List<string>? {|RB0008:B|} { get; init; }
                [Parameter("C")] public static string? {|RB0008:C|} { get; set; }
                [Parameter("D")] public string {|RB0008:D|} { get; init; } = "";
                [Parameter("E", Default = {|RB0008:"fifteen"|})] public int E { get; init; }
                [Parameter("F", Default = {|RB0008:"15"|})] public TimeSpan F { get; init; }
                [Parameter("G", Default = {|RB0008:"Sometimes"|})] public Evidence G { get; init; }
                [Parameter("H", Default = {|RB0008:"/relative"|})] public Uri? H { get; init; }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);
    }

    [Fact]
    public void Property_WithoutSetter_SaysWhatToAdd()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Parameter("Incident")] public string {|RB0008:Incident|} => "";

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);

        RuleAssert.Says("Parameter 'Incident' (Incident) has no setter. Add 'init;'.", findings);
    }

    [Fact]
    public void EverySupportedType_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Parameter("A")] public required string A { get; init; }
                [Parameter("B")] public string? B { get; set; }
                [Parameter("C", Default = "x")] public string C { get; init; } = "";
                [Parameter("D", Default = "true")] public bool D { get; init; }
                [Parameter("E", Default = "-15")] public int? E { get; init; }
                [Parameter("F")] public long F { get; init; }
                [Parameter("G", Default = "12.5")] public decimal G { get; init; }
                [Parameter("H", Default = "15m")] public TimeSpan H { get; init; }
                [Parameter("I", Default = "https://example.org/")] public Uri I { get; init; } = null!;
                [Parameter("J", Default = "required")] public Evidence J { get; init; }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);
    }
}
