using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>From a model to files. An invalid model still gets as much as compiles, so that one mistake does not show as ten errors.</summary>
internal static class Emitter
{
    public static EquatableArray<SourceFile> Emit(RunbookModel model)
    {
        // Adding a part to a class that is not partial would only add errors.
        if (!model.CanExtend)
        {
            return EquatableArray<SourceFile>.Empty;
        }

        var graph = new RunbookGraph(Normalize(model));
        var files = new List<SourceFile> { BindingsEmitter.Emit(graph) };
        if (model.HasNameClash)
        {
            return files.ToEquatable();
        }

        files.Add(StepRefsEmitter.Emit(graph));
        if (!model.IsAbstract)
        {
            files.Add(PhaseMachineEmitter.Emit(graph.Model));
            files.Add(DefinitionEmitter.Emit(graph));
            files.Add(DocumentsEmitter.Emit(graph));
        }

        if (model.CanCreate)
        {
            files.Add(CreateEmitter.Emit(graph.Model));
        }

        return files.ToEquatable();
    }

    // Steps that nothing can bind to (of classes that are not partial, and the later one of two with one id) are left out; the rules have reported them.
    private static RunbookModel Normalize(RunbookModel model)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (model.Phases.All(phase => phase.Class.CanExtend && phase.Tracks.All(static track => track.Class.CanExtend) && phase.Steps.All(step => seen.Add(step.Id))))
        {
            return model;
        }

        seen.Clear();
        return model with
        {
            Phases = model.Phases.Select(phase => phase with
            {
                Items = phase.Items.Select(item => item.Track is { } track
                    ? new PhaseItem(null, track with { Steps = track.Steps.Where(step => track.Class.CanExtend && seen.Add(step.Id)).ToEquatable() })
                    : phase.Class.CanExtend && seen.Add(item.Step!.Id) ? item : null).OfType<PhaseItem>().ToEquatable(),
            }).ToEquatable(),
        };
    }
}
