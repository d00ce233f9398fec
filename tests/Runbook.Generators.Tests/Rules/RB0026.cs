using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0026
{
    [Theory]
    [InlineData("[Step(\"A\"), Retry({|RB0026:1|})] FenceStep A => new();", "allows 1 attempts. Give 2 to 100 attempts in all, or remove it: one attempt is no retry.")]
    [InlineData("[Step(\"A\"), Retry({|RB0026:0|})] FenceStep A => new();", "allows 0 attempts. Give 2 to 100 attempts in all, or remove it: one attempt is no retry.")]
    [InlineData("[Step(\"A\"), Retry({|RB0026:101|})] FenceStep A => new();", "allows 101 attempts. Give 2 to 100 attempts in all: what fails so often needs a person.")]
    [InlineData("[Step(\"A\"), Retry(3, Backoff = \"1m\", MaxBackoff = {|RB0026:\"30s\"|})] FenceStep A => new();", "waits 1m first and 30s at most. Raise MaxBackoff, or lower Backoff.")]
    [InlineData("[Step(\"A\"), Retry(3, MaxBackoff = {|RB0026:\"4s\"|})] FenceStep A => new();", "waits 5s first and 4s at most. Raise MaxBackoff, or lower Backoff.")]
    [InlineData("[Manual(\"A\"), Retry(3)] public partial Task {|RB0026:A|}();", "is of a step that a person does. Remove it: a person is asked again by a person.")]
    public void Retry_ThatCannotBe_IsReported(string step, string message)
    {
        var findings = RuleAssert.InPhase($"        {step}");

        RuleAssert.Says($"[Retry] of 'A' (Emergency.A) {message}", findings);
    }

    [Fact]
    public void GatesToo_AreAskedAgainByAPerson() => RuleAssert.InPhase(
        """
                [Approval<Lead>("A"), Retry(3)] public partial Task<Approved<Lead>> {|RB0026:A|}();
                [GoNoGo("B", Roles = [typeof(Lead), typeof(Dba)]), Retry(3)] public partial Task<Go> {|RB0026:B|}();
                [Step("C")] ChangingStep C => new();
        """);

    [Fact]
    public void MalformedTimes_AreReportedOnlyAsSuch() => RuleAssert.InPhase(
        """
                [Step("A"), Retry(3, Backoff = {|RB0003:"1"|}, MaxBackoff = "2s")] FenceStep A => new();
                [Step("B"), ReadOnly, Retry(3, Backoff = "1s", MaxBackoff = {|RB0003:"1"|})] void B() { }
        """);

    [Fact]
    public void RetriesWithinTheirBounds_AreSilent() => RuleAssert.InPhase(
        """
                [Step("A"), Retry(2)] FenceStep A => new();
                [Step("B"), ReadOnly, Retry(100, Backoff = "5m")] void B() { }
                [Step("C"), ReadOnly, Retry(3, Backoff = "5s", MaxBackoff = "5s")] void C() { }
        """);
}
