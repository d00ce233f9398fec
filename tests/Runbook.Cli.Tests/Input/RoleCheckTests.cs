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

    private static IReadOnlyList<string> Check(params (string User, string Role)[] held) => RoleCheck.Faults(
        SampleBook.Definition,
        new Operators(held.ToDictionary(static entry => entry.User, static entry => (IReadOnlyList<string>)[entry.Role])),
        Executor);
}
