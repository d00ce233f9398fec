using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes how the engine, which knows phases by index, fires the machine's triggers.</summary>
internal static class PhaseFiringEmitter
{
    public static void Write(CodeWriter writer, RunbookModel model, PhaseMoves moves)
    {
        writer.Write("""
            /// <inheritdoc/>
            public bool CanFire(global::Runbook.PhaseTrigger trigger) => Find(trigger) is { } found && machine.CanFire(found);

            /// <inheritdoc/>
            """);
        writer.Open("public void Fire(global::Runbook.PhaseTrigger trigger)");
        writer.Write($$"""
            machine.Fire(Find(trigger) ?? throw new global::System.InvalidOperationException(
                $"Runbook '{{Literals.Inside(model.Id)}}' cannot take '{trigger}' in state '{machine.State}'. Ask CanFire first; while a journal is replayed, this means that the journal is not of this runbook."));
            """);
        writer.Close();
        writer.Write("""

            /// <inheritdoc/>
            public bool CanEnter(int phase) => FindEntry(phase) is { } found && machine.CanFire(found);

            /// <inheritdoc/>
            """);
        writer.Open("public void Enter(int phase)");
        writer.Write($$"""
            machine.Fire(FindEntry(phase) ?? throw new global::System.InvalidOperationException(
                $"Runbook '{{Literals.Inside(model.Id)}}' cannot enter phase {phase} in state '{machine.State}'. Ask CanEnter first; while a journal is replayed, this means that the journal is not of this runbook."));
            """);
        writer.Close();
        WriteFind(writer, model);
        WriteFindEntry(writer, model, moves);
    }

    private static void WriteFind(CodeWriter writer, RunbookModel model)
    {
        writer.Write("\n// PhaseDone is the end of whichever phase the run is in.");
        writer.Open("private Trigger? Find(global::Runbook.PhaseTrigger trigger) => (trigger, machine.State) switch");
        writer.Write("(global::Runbook.PhaseTrigger.Start, _) => Trigger.Start,\n(global::Runbook.PhaseTrigger.Abort, _) => Trigger.Abort,");
        foreach (var phase in model.Phases.Where(static phase => !phase.IsContingency || phase.Then == "End"))
        {
            writer.Write($"(global::Runbook.PhaseTrigger.PhaseDone, State.{Identifiers.Escape(phase.Name)}) => Trigger.{phase.Name}Done,");
        }

        writer.Write("_ => null,").Close(";");
    }

    private static void WriteFindEntry(CodeWriter writer, RunbookModel model, PhaseMoves moves)
    {
        writer.Write("\n// Into a contingency, and back from it.");
        if (moves.Targets.Count == 0)
        {
            writer.Write("private static Trigger? FindEntry(int phase) => null;");
            return;
        }

        writer.Open("private static Trigger? FindEntry(int phase) => phase switch");
        foreach (var target in moves.Targets)
        {
            writer.Write($"{Literals.Number(target)} => Trigger.To{model.Phases[target].Name},");
        }

        writer.Write("_ => null,").Close(";");
    }
}
