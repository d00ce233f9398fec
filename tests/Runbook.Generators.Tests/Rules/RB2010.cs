using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2010
{
    private const string Phases = """

            [Phase("Emergency", TimeBox = "10m")]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "1m")] FenceStep Fence => new();
            }

            [Phase("Watch", AtLeast = "20m")]
            public sealed partial class Watch
            {
                [Step("Look"), ReadOnly] void Look() { }
            }
        """;

    [Theory]
    [InlineData("Every = {|RB2010:\"11m\"|}, During = [typeof(Emergency)]", "'Lag' (Slow) samples every 11m, longer than the time box of phase 'Emergency' (10m)")]
    [InlineData("Every = {|RB2010:\"21m\"|}, During = [typeof(Watch)]", "'Lag' (Slow) samples every 21m, longer than phase 'Watch' soaks (20m)")]
    [InlineData("Every = {|RB2010:\"1m\"|}, Sustained = \"30s\"", "'Lag' (Slow) samples every 1m, longer than readings must be bad for a breach (Sustained = \"30s\")")]
    [InlineData("Every = {|RB2010:\"21m\"|}", "'Lag' (Slow) samples every 21m, longer than the time box of phase 'Emergency' (10m)")]
    public void TooLong_IsReportedOnce_WithWhatAsksForMost(string arguments, string message)
    {
        var findings = RuleAssert.InRunbook($"    [Monitor(\"Lag\", {arguments})] public Lag Slow => new();\n    [Monitor(\"Other\", Every = \"1s\")] public Lag Quick => new();\n{Phases}");

        RuleAssert.Says($"Monitor {message}: it could not see a breach. Sample more often.", findings);
    }

    [Fact]
    public void OftenEnough_IsSilent() => RuleAssert.InRunbook(
        """
            [Monitor("A", Every = "10m")] public Lag A => new();
            [Monitor("B", Every = "15m", During = [typeof(Watch)])] public Lag B => new();
            [Monitor("C", Every = "10s", Sustained = "10s")] public Lag C => new();
        """ + Phases);

    [Fact]
    public void MalformedTime_IsReportedOnlyAsSuch() => RuleAssert.InRunbook(
        """
            [Monitor("A", Every = {|RB0003:"often"|}, Sustained = "1s")] public Lag A => new();
            [Monitor("B", Every = "10m", Sustained = {|RB0003:"1"|})] public Lag B => new();
        """ + Phases);
}
