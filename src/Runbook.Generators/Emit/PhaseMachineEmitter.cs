using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the phase machine. No guards and no actions: the engine fires, and looks where it is.</summary>
internal static class PhaseMachineEmitter
{
    private const string Machine = "global::Stateless.StateMachine<State, Trigger>";

    public static SourceFile Emit(RunbookModel model) => FileScope.Write(model, "PhaseMachine", "Which phase follows which.", writer =>
    {
        writer.Write("/// <summary>The phases of a run as a state machine. Not thread-safe: one loop owns it.</summary>");
        writer.Open("public sealed class PhaseMachine : global::Runbook.IPhaseMachine");
        writer.Write($"private readonly {Machine} machine;").Write(string.Empty);
        WriteConstructor(writer, model);
        writer.Write(string.Empty);
        WriteStates(writer, model);
        writer.Write(string.Empty);
        WriteTriggers(writer, model);
        writer.Write(string.Empty);
        WriteQueries(writer, model);
        writer.Write(string.Empty);
        WriteFiring(writer, model);
        writer.Close();
    });

    private static void WriteConstructor(CodeWriter writer, RunbookModel model)
    {
        writer.Write("/// <summary>Makes the machine before its first phase.</summary>");
        writer.Open("public PhaseMachine()");
        writer.Write($"machine = new {Machine}(State.NotStarted, global::Stateless.FiringMode.Immediate);").Write(string.Empty);
        writer.Write($"""
            // NotStarted: no step has run. Left by Start to {First(model)}, or by Abort.
            machine.Configure(State.NotStarted)
                .Permit(Trigger.Start, State.{First(model)})
                .Permit(Trigger.Abort, State.Aborted);

            // Running: every phase is part of it, so a person can abort in every phase.
            machine.Configure(State.Running)
                .Permit(Trigger.Abort, State.Aborted);
            """);
        for (var i = 0; i < model.Phases.Count; i++)
        {
            var phase = model.Phases[i];
            var name = Identifiers.Escape(phase.Name);
            var from = i == 0 ? "NotStarted" : model.Phases[i - 1].Name;
            var box = phase.TimeBox?.Ticks is null ? "no time box" : $"time box {Literals.OneLine(phase.TimeBox.Text)}, then {phase.OnOverrun}";
            writer.Write(string.Empty).Write($"""
                // {Literals.OneLine(phase.Title)}: entered from {from}, {box}.
                machine.Configure(State.{name})
                    .SubstateOf(State.Running)
                    .Permit(Trigger.{phase.Name}Done, State.{Next(model, i)});
                """);
        }

        writer.Write(string.Empty).Write($$"""
            // Completed and Aborted: nothing leads on.
            machine.OnUnhandledTrigger(static (state, trigger) => throw new global::System.InvalidOperationException(
                $"Runbook '{{model.Id}}' cannot take '{trigger}' in state '{state}'. Ask CanFire first; while a journal is replayed, this means that the journal is not of this runbook."));
            """);
        writer.Close();
    }

    private static void WriteStates(CodeWriter writer, RunbookModel model)
    {
        writer.Write("/// <summary>Where a run can be.</summary>");
        writer.Open("public enum State");
        writer.Write("/// <summary>No phase has been entered.</summary>\nNotStarted,\n");
        writer.Write("/// <summary>In one of the phases; never the state itself.</summary>\nRunning,\n");
        foreach (var phase in model.Phases)
        {
            writer.Write($"/// <summary>{Literals.Doc(phase.Title)}</summary>\n{Identifiers.Escape(phase.Name)},\n");
        }

        writer.Write("/// <summary>Every phase is done.</summary>\nCompleted,\n\n/// <summary>A person ended the run.</summary>\nAborted,");
        writer.Close();
    }

    private static void WriteTriggers(CodeWriter writer, RunbookModel model)
    {
        writer.Write("/// <summary>What moves a run on.</summary>");
        writer.Open("public enum Trigger");
        writer.Write("/// <summary>The run enters its first phase.</summary>\nStart,\n");
        foreach (var phase in model.Phases)
        {
            writer.Write($"/// <summary>Every step of this phase has ended: {Literals.Doc(phase.Title)}</summary>\n{phase.Name}Done,\n");
        }

        writer.Write("/// <summary>A person ends the run where it is.</summary>\nAbort,");
        writer.Close();
    }

    private static void WriteQueries(CodeWriter writer, RunbookModel model)
    {
        writer.Write("/// <summary>The state by name.</summary>\npublic State Current => machine.State;\n\n/// <inheritdoc/>");
        writer.Open("public int Phase => machine.State switch");
        for (var i = 0; i < model.Phases.Count; i++)
        {
            writer.Write($"State.{Identifiers.Escape(model.Phases[i].Name)} => {Literals.Number(i)},");
        }

        writer.Write("_ => -1,").Close(";");
        writer.Write(string.Empty);
        writer.Open("global::Runbook.RunState global::Runbook.IPhaseMachine.State => machine.State switch");
        writer.Write("State.NotStarted => global::Runbook.RunState.NotStarted,");
        foreach (var phase in model.Phases)
        {
            writer.Write($"State.{Identifiers.Escape(phase.Name)} => global::Runbook.RunState.InPhase,");
        }

        writer.Write($$"""
            State.Completed => global::Runbook.RunState.Completed,
            State.Aborted => global::Runbook.RunState.Aborted,
            var state => throw new global::System.InvalidOperationException($"Runbook '{{model.Id}}' is in state '{state}', which no run can be in. Report this as a fault of the generator."),
            """);
        writer.Close(";");
    }

    private static void WriteFiring(CodeWriter writer, RunbookModel model)
    {
        writer.Write("""
            /// <inheritdoc/>
            public bool CanFire(global::Runbook.PhaseTrigger trigger) => Find(trigger) is { } found && machine.CanFire(found);

            /// <inheritdoc/>
            """);
        writer.Open("public void Fire(global::Runbook.PhaseTrigger trigger)");
        writer.Write($$"""
            machine.Fire(Find(trigger) ?? throw new global::System.InvalidOperationException(
                $"Runbook '{{model.Id}}' cannot take '{trigger}' in state '{machine.State}'. Ask CanFire first; while a journal is replayed, this means that the journal is not of this runbook."));
            """);
        writer.Close();
        writer.Write("\n// PhaseDone is the end of whichever phase the run is in.");
        writer.Open("private Trigger? Find(global::Runbook.PhaseTrigger trigger) => (trigger, machine.State) switch");
        writer.Write("(global::Runbook.PhaseTrigger.Start, _) => Trigger.Start,\n(global::Runbook.PhaseTrigger.Abort, _) => Trigger.Abort,");
        foreach (var phase in model.Phases)
        {
            writer.Write($"(global::Runbook.PhaseTrigger.PhaseDone, State.{Identifiers.Escape(phase.Name)}) => Trigger.{phase.Name}Done,");
        }

        writer.Write("_ => null,").Close(";");
    }

    private static string First(RunbookModel model) => Next(model, -1);

    private static string Next(RunbookModel model, int phase) => phase + 1 < model.Phases.Count ? Identifiers.Escape(model.Phases[phase + 1].Name) : "Completed";
}
