using Runbook.Cli.Input;
using Runbook.Engine.People;

namespace Runbook.Cli.Tests.Input;

public sealed class RoleCheckTests
{
    private static readonly Peer Executor = new(1000, "kim");

    [Fact]
    public void Role_WithAnotherHolderThanTheExecutor_IsFine() => Assert.Empty(Check(("kim", "TechLead"), ("lee", "TechLead")));

    [Fact]
    public void Role_ThatNobodyHolds_IsAFaultForEachKindOfStep() => Assert.Equal(
        [
            "Nobody holds the role 'TechLead', which '마이그레이션 실패 원인 명확히 파악' waits for. Name a holder in the operators file: \"user\": [\"TechLead\"].",
            "Nobody holds the role 'TechLead', which '기술팀 리더 승인' waits for. Name a holder in the operators file: \"user\": [\"TechLead\"].",
        ],
        Check(("lee", "OpsManager")));

    [Fact]
    public void Gate_ThatOnlyTheExecutorCouldApprove_IsAFaultAndHisManualStepIsNot()
    {
        var fault = Assert.Single(Check(("kim", "TechLead")));

        Assert.StartsWith("Only 'kim' holds the role 'TechLead', and who runs a runbook never approves its gates ('기술팀 리더 승인').", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Role_HeldByFewerThanItTakes_IsAFault_WithItsTitleAndHowManyAreMissing()
    {
        var definition = BranchBook.Definition with { Roles = [new RoleDefinition { Name = "TechLead", Title = "기술팀 리더", Holders = 3 }, new RoleDefinition { Name = "Dba", Title = "Dba", Holders = 1 }] };

        var faults = Check(definition, ("lee", ["TechLead"]), ("park", ["TechLead", "OpsManager"]));

        Assert.Equal(
            [
                "The role '기술팀 리더 (TechLead)' must be held by 3 persons, and is held by lee and park: 1 missing. Name more holders in the operators file: \"user\": [\"TechLead\"].",
                "The role 'Dba' must be held by 1 person, and is held by nobody: 1 missing. Name holders in the operators file: \"user\": [\"Dba\"].",
            ],
            faults);
        Assert.Empty(Check(definition, ("lee", ["TechLead"]), ("park", ["TechLead", "OpsManager"]), ("choi", ["TechLead", "Dba"])));
    }

    [Fact]
    public void Poll_ThatOnePersonWouldHaveToVoteInTwice_IsAFault()
    {
        Assert.Equal(
            "'최종 실행 결정 확정' cannot pass: 2 of 기술팀 리더 (TechLead), 운영팀 매니저 (OpsManager) must say GO, each by another person and none by 'kim', who runs it; the operators file has voters for 1. Name more holders there, or let another user run it.",
            Assert.Single(Check(BranchBook.Definition, ("lee", ["TechLead", "OpsManager"]), ("kim", ["TechLead", "OpsManager"]))));
        Assert.Empty(Check(BranchBook.Definition, ("lee", ["TechLead", "OpsManager"]), ("park", ["TechLead"])));
        Assert.Empty(Check(BranchBook.Definition, ("lee", ["TechLead", "OpsManager"]), ("park", ["OpsManager"])));
    }

    [Fact]
    public void Poll_WithAQuorum_IsFineWithoutAHolderOfEachRole()
    {
        var definition = BranchBook.Definition with { Roles = [], Steps = [.. BranchBook.Definition.Steps.Select(static step => step.Kind == StepKind.GoNoGo ? step with { Quorum = 1 } : step)] };

        Assert.Empty(Check(definition, ("lee", ["TechLead"])));
        Assert.Contains("the operators file has voters for 0", Assert.Single(Check(definition, ("kim", ["TechLead"]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Approval_OfMoreThanThereAreBesidesTheExecutor_IsAFault()
    {
        var definition = SampleBook.Definition with { Steps = [.. SampleBook.Definition.Steps.Select(static step => step.Kind == StepKind.Approval ? step with { Quorum = 2 } : step)] };

        Assert.StartsWith("'기술팀 리더 승인' takes 2 holders of the role 'TechLead' besides 'kim', who runs it, and the operators file names lee.", Assert.Single(Check(definition, ("kim", ["TechLead"]), ("lee", ["TechLead"]))), StringComparison.Ordinal);
        Assert.Empty(Check(definition, ("park", ["TechLead"]), ("lee", ["TechLead"])));
    }

    private static IReadOnlyList<string> Check(RunbookDefinition definition, params (string User, string[] Roles)[] held) =>
        RoleCheck.Faults(definition, new Operators(held.ToDictionary(static entry => entry.User, static entry => (IReadOnlyList<string>)entry.Roles)), Executor);

    private static IReadOnlyList<string> Check(params (string User, string Role)[] held) => RoleCheck.Faults(
        SampleBook.Definition,
        new Operators(held.ToDictionary(static entry => entry.User, static entry => (IReadOnlyList<string>)[entry.Role])),
        Executor);
}
