using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0018
{
    private const string Go = "        [Approval<Lead>(\"Go\")] public partial Task<Approved<Lead>> Approve();\n        [GoNoGo(\"Poll\", Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> Poll();\n";

    [Theory]
    [InlineData("ReadOnly", "Changes")]
    [InlineData("ReadOnly", "Destructive")]
    [InlineData("ReadOnly", "PointOfNoReturn")]
    [InlineData("ReadOnly", "Writes(\"db\")")]
    [InlineData("ReadOnly", "OpensWrites")]
    [InlineData("ReadOnly", "MovesTraffic")]
    [InlineData("Changes", "Destructive")]
    public void TwoEffects_ThatContradictEachOther_AreReported(string one, string other)
    {
        var finding = Clash($"{Go}        [Step(\"A\"), {other}, {one}] void A() {{ }}\n");
        var name = other.Split('(')[0];

        Assert.Equal($"'A' (Emergency.A) is [{one}] and [{name}]: it cannot be both. Remove one.", finding.GetMessage(null));
        Assert.Equal($"{one},{name}", finding.Properties[FindingProperties.Effects]);
    }

    [Fact]
    public void TrafficMovedAndHeld_IsReported() => Assert.Equal(
        "'A' (Emergency.A) is [MovesTraffic] and [HoldsTraffic]: it cannot be both. Remove one.",
        Clash($"{Go}        [Step(\"A\"), Changes, NoUndo(\"x\"), MovesTraffic, HoldsTraffic] void A() {{ }}\n").GetMessage(null));

    [Fact]
    public void EffectOfTheStep_AgainstItsType_IsReportedAtTheStep() => Assert.Equal(
        "'A' (Emergency.A) is [ReadOnly] and [Writes]: it cannot be both. Remove one.",
        Clash("        [Step(\"A\"), Writes(\"db\")] FenceStep A => new();\n").GetMessage(null));

    [Fact]
    public void EffectsThatGoTogether_AreSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly, Idempotent, ProvesFence] void A() { }
                [Step("B"), ReadOnly, HoldsTraffic] void B() { }
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("C"), Changes, Idempotent, NoUndo("x"), Writes("db")] void C() { }
                [Step("D"), Writes("db")] ChangingStep D => new();
        """);

    // Other rules have their say on most of these: only what this one says is looked at.
    private static Diagnostic Clash(string members)
    {
        var compiled = RunbookCompiler.Compile(
            $$"""
            using System.Threading.Tasks;
            using Runbook;
            namespace Shop;

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
            {{members}}
                }
            }
            """,
            Sample.Prelude);
        var finding = Assert.Single(compiled.Findings, static finding => finding.Id == "RB0018");
        Assert.Equal("A", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
        return finding;
    }
}
