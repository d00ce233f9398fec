using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4003
{
    private const string Behind = """

                [Approval<Ops>("Approve")] public partial Task<Approved<Ops>> Approve();
                [Step("Shift", Owner = typeof(Dba))] ChangingStep Shift => new();
        """;

    [Theory]
    [InlineData("[Approval<Lead>(\"Go\", Quorum = {|RB4003:2|})] public partial Task<Approved<Lead>> Gate();", "2 approvals, and of Lead there need be only one. Lower Quorum, or raise Holders in the [Role] of Lead.")]
    [InlineData("[Approval<Dba>(\"Go\", Quorum = {|RB4003:0|})] public partial Task<Approved<Dba>> Gate();", "0 approvals, and then nobody would have to approve. Ask for at least one, or leave Quorum out.")]
    [InlineData("[GoNoGo(\"Go\", Roles = [typeof(Lead), typeof(Dba)], Quorum = {|RB4003:3|})] public partial Task<Go> Gate();", "3 votes, and polls 2 roles. Lower Quorum, or poll more roles.")]
    [InlineData("[GoNoGo(\"Go\", Roles = [typeof(Lead)], Quorum = {|RB4003:2|})] public partial Task<Go> Gate();", "2 votes, and polls one role. Lower Quorum, or poll more roles.")]
    [InlineData("[GoNoGo(\"Go\", Roles = [typeof(Lead), typeof(Dba)], Quorum = {|RB4003:0|})] public partial Task<Go> Gate();", "0 votes, and then nobody would have to say GO. Ask for at least one, or leave Quorum out: then all must.")]
    [InlineData("[GoNoGo(\"Go\", Roles = {|RB4003:[typeof(Lead), typeof(Dba), typeof(Lead)]|})] public partial Task<Go> Gate();", "the votes of 3 roles, and Lead is named more than once: a role has one vote. Name each role once.")]
    public void QuorumThatCannotBe_IsReported(string gate, string message)
    {
        var findings = RuleAssert.InPhase("        " + gate + Behind);

        RuleAssert.Says($"'Go' (Emergency.Gate) asks for {message}", findings);
    }

    [Fact]
    public void QuorumOverSeveralHolders_SaysHowMany()
    {
        var findings = RuleAssert.InPhase("        [Approval<Pilot>(\"Go\", Quorum = {|RB4003:4|})] public partial Task<Approved<Pilot>> Gate();" + Behind + "\n    }\n\n    [Role(\"Pilot\", Holders = 3)] public sealed class Pilot : IRole\n    {\n");

        RuleAssert.Says("'Go' (Emergency.Gate) asks for 4 approvals, and of Pilot there need be only 3. Lower Quorum, or raise Holders in the [Role] of Pilot.", findings);
    }

    [Fact]
    public void QuorumsThatCanBeReached_AreSilent() => RuleAssert.InPhase(
        """
                [Approval<Ops>("A", Quorum = 2)] public partial Task<Approved<Ops>> A();
                [Approval<Lead>("B")] public partial Task<Approved<Lead>> B();
                [GoNoGo("C", Roles = [typeof(Lead), typeof(Dba)], Quorum = 1)] public partial Task<Go> C();
                [GoNoGo("D", Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> D();
                [Step("E")] ChangingStep E => new();
        """);

    [Fact]
    public void RoleThatSaysNothingOfItsHolders_IsReportedOnlyAsSuch() => RuleAssert.InPhase(
        """
                [Approval<Nobody>("A", Quorum = 2)] public partial Task<Approved<Nobody>> A();
                [Approval<None>("B")] public partial Task<Approved<None>> B();
                [GoNoGo("C", Roles = {|RB0006:[typeof(Lead), typeof(NoRole)]|}, Quorum = 2)] public partial Task<Go> C();
                [Step("D")] ChangingStep D => new();
        """ + "\n    }\n\n    public sealed class {|RB4001:Nobody|} : IRole;\n\n    [Role(\"None\", Holders = {|RB4001:0|})] public sealed class None : IRole\n    {\n");
}
