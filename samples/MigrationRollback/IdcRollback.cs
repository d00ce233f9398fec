using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using MigrationRollback.Targets;
using Runbook;

namespace MigrationRollback;

/// <summary>
/// Rolls a failed migration from the data centre (IDC) to AWS RDS back, without losing an acknowledged write.
/// Every item of the checklist is here, one file for each phase, in an order in which it is safe to execute: approvals stand before the
/// first change, the fence before the promotion, and what cannot be taken back behind the two hours of watching.
/// </summary>
[Runbook("migration-rollback", "IDC 롤백", Languages = ["en"], Owner = typeof(TechLead))]
[Title("en", "Rollback to the IDC")]
[Exclusive("shop-mysql")]
public sealed partial class IdcRollback(RollbackTargets targets)
{
    internal RollbackTargets Targets => targets;

    /// <summary>The incident that this rollback answers.</summary>
    [Parameter("장애 번호", Pattern = "INC-[A-Z0-9-]+")]
    [Title("en", "Incident number")]
    public required string Incident { get; init; }

    /// <summary>Whether names must be moved as well: not when the load balancer serves both sides.</summary>
    [Parameter("DNS 변경 필요 여부", Default = "false")]
    [Title("en", "Whether DNS must be changed")]
    public bool DnsChange { get; init; }

    /// <summary>Whether an executive must approve as well. Whoever forgets to say is asked for more, not for less.</summary>
    [Parameter("중요 시스템 여부", Default = "true")]
    [Title("en", "Whether the system is critical")]
    public bool CriticalSystem { get; init; }

    // An impact that nobody has assessed counts as the worst.
    private bool IsMajor(Maybe<UserImpact> impact) => !impact.TryGet(out var felt) || felt.Severity >= Severity.Major;

    private bool IsCritical(Maybe<UserImpact> impact) => !impact.TryGet(out var felt) || felt.Severity == Severity.Critical;

    // The tables are restored only when somebody has decided so; a sample that is equal asks nobody.
    private bool RestoresData(Maybe<DataDecision> decision) => decision.TryGet(out var decided) && !decided.IsUsable;

    private bool ServesUsers(Maybe<DataDecision> decision) => !RestoresData(decision);
}
