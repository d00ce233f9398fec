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

    [Theory]
    [InlineData("[Parameter(\"A\", Pattern = {|RB0008:\"(\"|})] public required string A { get; init; }", "has the Pattern \"(\", which is no regular expression. Correct it.")]
    [InlineData("[Parameter(\"A\", Pattern = {|RB0008:\"[0-9]+\"|})] public required int A { get; init; }", "has a Pattern and is of type int. Only text has a pattern; for numbers and durations give Minimum and Maximum.")]
    [InlineData("[Parameter(\"A\", Pattern = \"INC-[0-9]+\", Default = {|RB0008:\"INC-42b\"|})] public string A { get; init; } = \"\";", "has the default \"INC-42b\", which its Pattern does not match. Correct one of the two.")]
    [InlineData("[Parameter(\"A\", Pattern = \"INC\", Default = {|RB0008:\"INC\\n\"|})] public string A { get; init; } = \"\";", "has the default \"INC\n\", which its Pattern does not match. Correct one of the two.")]
    [InlineData("[Parameter(\"A\", Pattern = {|RB0008:\"(a+)+b\"|}, Default = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac\")] public string A { get; init; } = \"\";", "has the Pattern \"(a+)+b\", which takes too long to match its default. Simplify it.")]
    [InlineData("[Parameter(\"A\", Minimum = {|RB0008:\"few\"|})] public required int A { get; init; }", "has the Minimum \"few\", which is not a whole number. Correct it.")]
    [InlineData("[Parameter(\"A\", Maximum = {|RB0008:\"15\"|})] public required TimeSpan A { get; init; }", "has the Maximum \"15\", which is not a duration such as 90s, 15m, 1h30m or 00:15:00. Correct it.")]
    [InlineData("[Parameter(\"A\", Maximum = {|RB0008:\"z\"|})] public required string A { get; init; }", "has a Maximum and is of type string. Only numbers and durations have bounds; for text give a Pattern.")]
    [InlineData("[Parameter(\"A\", Minimum = {|RB0008:\"1\"|})] public bool? A { get; init; }", "has a Minimum and is of type bool?. Only numbers and durations have bounds; for text give a Pattern.")]
    [InlineData("[Parameter(\"A\", Minimum = {|RB0008:\"10m\"|}, Maximum = \"90s\")] public TimeSpan? A { get; init; }", "has the Minimum \"10m\" and the Maximum \"90s\". Swap them.")]
    [InlineData("[Parameter(\"A\", Minimum = \"2\", Default = {|RB0008:\"1\"|})] public long A { get; init; }", "has the default \"1\", which is below its Minimum \"2\". Raise it.")]
    [InlineData("[Parameter(\"A\", Maximum = \"2.5\", Default = {|RB0008:\"2.51\"|})] public decimal A { get; init; }", "has the default \"2.51\", which is above its Maximum \"2.5\". Lower it.")]
    public void Bounds_ThatCannotBe_AreReported(string parameter, string message)
    {
        var findings = InRunbook($"    {parameter}");

        RuleAssert.Says($"Parameter 'A' (A) {message}", findings);
    }

    [Fact]
    public void BoundsThatHold_AreSilent() => InRunbook(
        """
            [Parameter("A", Pattern = "INC-[0-9]+|none", Default = "none")] public string A { get; init; } = "";
            [Parameter("B", Pattern = "[a-z]*")] public string? B { get; init; }
            [Parameter("C", Minimum = "-1", Maximum = "-1", Default = "-1")] public int? C { get; init; }
            [Parameter("D", Minimum = "1s", Maximum = "1h", Default = "60m")] public TimeSpan D { get; init; }
            [Parameter("E", Maximum = "9223372036854775807")] public long E { get; init; }
            [Parameter("F", Minimum = "0.5")] public required decimal F { get; init; }
        """);

    [Fact]
    public void TwoProperties_OfOneOption_AreReported()
    {
        var findings = InRunbook(
            """
                [Parameter("A")] public bool DryRun { get; init; }
                [Parameter("B")] public bool {|RB0008:Dry_Run|} { get; init; }
            """);

        RuleAssert.Says("Parameter 'B' (Dry_Run) would be given as --dry-run, as 'DryRun' is. Rename one.", findings);
    }

    [Fact]
    public void SetterThatDerivedRunbooksCannotReach_IsReported() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Parameter("A")] public bool {|RB0008:A|} { get; private init; }
            [Parameter("B")] public bool {|RB0008:B|} { get; internal init; }
            [Parameter("C")] public bool C { get; protected init; }
            [Parameter("D")] protected bool D { get; init; }
        }

        [Runbook("one", "One")]
        public sealed partial class One
        {
            [Parameter("A")] public bool A { get; private init; }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        }
        """);

    private static IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> InRunbook(string members) => RuleAssert.InRunbook(members + """


            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """);
}
