using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>
/// Only of steps that say that they change something: one that says nothing is told to say it. What a person did, a person undoes; what is destroyed or lies behind
/// the point of no return, nobody does.
/// </summary>
internal sealed class NoUndoRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(static node => node.Step is { IsForPerson: false, IsPointOfNoReturn: false, IsDestructive: false, NoUndo: null, Library: null or { Undo: false } } && (node.Step.Effects & StepEffects.Changes) != 0)
        .Select(static node => Finding.At(RuleIds.NoUndo, node.Step.Subject, node.Step.Label, Move(node.Step)));

    private static string Move(StepModel step) => step.Library is null
        ? $"Make it a library step that implements IUndo<{step.Output.ShortName}>"
        : $"Implement IUndo<{step.Output.ShortName}> in the step's type";
}
