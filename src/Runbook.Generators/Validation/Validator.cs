using Runbook.Generators.Graph;
using Runbook.Generators.Model;
using Runbook.Generators.Validation.Rules;

namespace Runbook.Generators.Validation;

/// <summary>All findings of a runbook at once: what the parser could not read, then what does not hold.</summary>
internal static class Validator
{
    private static readonly IRule[] Rules =
    [
        new DuplicateIdRule(),
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
        new MissingTimeoutRule(),
        new BoxTooSmallRule(),
        new NoApprovalRule(),
        new NoFreshBackupRule(),
        new UncertainFreshRule(),
        new NoUndoRule(),
        new NoGoNoGoRule(),
        new UndoPastNoReturnRule(),
        new TwoWritableRule(),
        new RestoreUnderTrafficRule(),
        new UnwatchedTrafficRule(),
        new FenceSkippableRule(),
    ];

    public static EquatableArray<Finding> Validate(RunbookModel model)
    {
        // What a shared runbook lacks, those that derive from it may bring.
        if (model.IsAbstract)
        {
            return model.Faults;
        }

        var graph = new RunbookGraph(model);
        return WaiverFilter.Apply(model, [.. model.Faults, .. Rules.SelectMany(rule => rule.Check(graph))]).ToEquatable();
    }
}
