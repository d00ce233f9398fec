using Runbook.Cli.Output;
using Runbook.Engine.Status;

namespace Runbook.Cli.Tests.Output;

public sealed class QuestionTextTests
{
    private static readonly CommandScope Scope = new("rollback", "/srv/my runs", "20260701-030000");

    [Fact]
    public void Approval_IsAnsweredByApproveOrReject() => Assert.Equal(
        [
            "rollback approve ApproveByTechLead --runs '/srv/my runs' --run 20260701-030000",
            "rollback reject ApproveByTechLead --reason '<why>' --runs '/srv/my runs' --run 20260701-030000",
        ],
        Commands(Question("approval", "Preparation.ApproveByTechLead"), Scope));

    [Fact]
    public void Attestation_IsAnsweredWithItsRequiredMembersAndEvidence() => Assert.Equal(
        ["rollback attest IdentifyCause --set 'cause=<String>' --set 'severity=<low | veryHigh>' --evidence-text '<what was seen>'"],
        Commands(Question("attestation", "Preparation.IdentifyCause") with { Members = ["cause: String", "severity: low | veryHigh", "hosts?: Int32"], EvidenceRequired = true }, new CommandScope("rollback", null, null)));

    [Fact]
    public void Doubt_IsAnsweredByDecideWithTheValueWhereItIsDone() => Assert.Equal(
        [
            "rollback decide Fence done --set 'sessionsLeft=<Int32>' --reason '<why>'",
            "rollback decide Fence not-done --reason '<why>'",
            "rollback decide Fence abort --reason '<why>'",
        ],
        Commands(Question("in-doubt", "Emergency.CutAws.Fence") with { Choices = ["done", "not-done", "abort"], Members = ["sessionsLeft: Int32"] }, new CommandScope("rollback", null, null)));

    [Fact]
    public void Poll_IsAnsweredByApproveOrReject() => Assert.Equal(
        ["rollback approve Decide", "rollback reject Decide --reason '<why>'"],
        QuestionText.Commands(BranchBook.Definition, Question("go-no-go", "Approval.Decide"), new CommandScope("rollback", null, null)));

    [Fact]
    public void Failure_WithAContingency_IsAnsweredByDecide() => Assert.Contains(
        "rollback decide Restore contingency --reason '<why>'",
        QuestionText.Commands(BranchBook.Definition, Question("failed", "Recovery.Data.Restore") with { Choices = ["refresh", "retry", "contingency"] }, new CommandScope("rollback", null, null)));

    [Fact]
    public void Overrun_IsAnsweredByDecideAboutThePhase() => Assert.Equal(
        ["rollback decide Emergency extend --by 5m --reason '<why>'", "rollback decide Emergency abort --reason '<why>'"],
        Commands(Question("overrun", null) with { Id = "Emergency", Choices = ["extend", "abort"] }, new CommandScope("rollback", null, null)));

    private static IReadOnlyList<string> Commands(Question question, CommandScope scope) => QuestionText.Commands(SampleBook.Definition, question, scope);

    private static Question Question(string kind, string? step) => new() { Id = step ?? "", Kind = kind, Text = "?", Step = step, Choices = [], AskedAt = default };
}
