using Runbook.Generators.Graph;
using Runbook.Generators.Model;
using Runbook.Generators.Validation.Rules;

namespace Runbook.Generators.Validation;

/// <summary>All findings of a runbook at once: what the parser could not read, then what does not hold.</summary>
internal static class Validator
{
    // What a declaration says by itself. Holds for a shared runbook too; who derives from one could not mend it, and hears nothing of it.
    private static readonly IRule[] OfDeclarations =
    [
        new DuplicateIdRule(),
        new TitleMissingRule(),
        new DuplicateTitleRule(),
        new MissingTimeoutRule(),
        new BoxTooSmallRule(),
        new WorstCaseRule(),
        new RetryNotIdempotentRule(),
        new ExpectedOverTimeoutRule(),
        new TimeoutOverBoxRule(),
        new SoakOverBoxRule(),
        new NoFreshBackupRule(),
        new NoUndoRule(),
        new QuorumTooLargeRule(),
        new DeadlineOverBoxRule(),
    ];

    // What a shared runbook lacks here, those that derive from it may bring.
    private static readonly IRule[] OfTheWhole =
    [
        new MissingProducerRule(),
        new LateProducerRule(),
        new TwoProducersRule(),
        new CycleRule(),
        new ConditionalProducerRule(),
        new UnreachableContingencyRule(),
        new ContingencyLoopRule(),
        new UncertainProducerRule(),
        new UnreadOutputRule(),
        new ParallelWritesRule(),
        new UnwatchedSoakRule(),
        new StaleBeforeUseRule(),
        new SampledTooRarelyRule(),
        new NoApprovalRule(),
        new UncertainFreshRule(),
        new NoGoNoGoRule(),
        new UndoPastNoReturnRule(),
        new TwoWritableRule(),
        new RestoreUnderTrafficRule(),
        new UnwatchedTrafficRule(),
        new FenceSkippableRule(),
        new ApproverExecutesRule(),
        new GateBypassedRule(),
        new NoOwnerRule(),
        new GuardsNothingRule(),
    ];

    public static EquatableArray<Finding> Validate(RunbookModel model)
    {
        var graph = new RunbookGraph(model);
        var declared = OfDeclarations.SelectMany(rule => rule.Check(graph)).Where(finding => !IsInherited(finding.Subject, model));
        var whole = model.IsAbstract ? [] : OfTheWhole.SelectMany(rule => rule.Check(graph));
        return WaiverFilter.Apply(model, [.. model.Faults, .. declared, .. whole]).ToEquatable();
    }

    private static bool IsInherited(string subject, RunbookModel model) => model.IsDerived
        && (model.Phases.Any(phase => phase.Class.IsInherited && (subject == phase.Subject || subject.StartsWith(phase.Subject + ".", StringComparison.Ordinal)))
            || model.Monitors.Any(monitor => monitor.Subject == subject && monitor.BookType != model.FullName)
            || model.Notices.Any(notice => notice.Subject == subject && notice.BookType != model.FullName));
}
