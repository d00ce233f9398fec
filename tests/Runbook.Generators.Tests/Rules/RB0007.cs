using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0007
{
    [Fact]
    public void When_NamingNothingOrNoBool_IsReportedAtItsArgument()
    {
        RuleAssert.InPhase(
            """
                    [Step("A", When = {|RB0007:"Needed"|}), ReadOnly] void A() { }
                    [Step("B", When = {|RB0007:nameof(Text)|}), ReadOnly] void B() { }
                    [Step("C", When = {|RB0007:nameof(Later)|}), ReadOnly] void C() { }
                    [Manual("D", When = {|RB0007:nameof(flag)|})] public partial Task D();
                    [Manual("E", When = {|RB0007:nameof(Asks)|})] public partial Task E();
                    string Text => "";
                    Task<bool> Later() => Task.FromResult(true);
                    bool flag = true;
                    bool Asks(CancellationToken ct) => flag;
            """);
    }

    [Fact]
    public void When_NamingNothing_SaysWhatToDeclare()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("A", When = {|RB0007:"Needed"|}), ReadOnly] void A() { }
            """);

        RuleAssert.Says("When of 'A' (Emergency.A) is 'Needed', which is no member of 'Emergency'. Declare 'bool Needed(…)' in 'Emergency' and name it by nameof.", findings);
    }

    [Fact]
    public void BoolPropertiesAndMethods_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("A"), ReadOnly] Fenced A() => new();
                    [Step("B", When = nameof(Property)), ReadOnly] Drained B() => new();
                    [Step("C", When = nameof(Method)), ReadOnly] void C() { }
                    [Manual("D", When = nameof(Static))] public partial Task D();
                    bool Property => true;
                    bool Method(Fenced fenced, Maybe<Drained> drained) => drained.HasValue;
                    static bool Static() => true;
            """);
    }
}
