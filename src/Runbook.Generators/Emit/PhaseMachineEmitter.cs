using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the phase machine. No guards and no actions: the engine fires, and looks where it is.</summary>
internal static class PhaseMachineEmitter
{
    private const string Machine = "global::Stateless.StateMachine<State, Trigger>";

    public static SourceFile Emit(RunbookModel model)
    {
        var moves = PhaseMoves.Of(model);
        return FileScope.Write(model, "PhaseMachine", "Which phase follows which, and which contingency can be entered from where.", writer =>
        {
            writer.Write("/// <summary>The phases of a run as a state machine. Not thread-safe: one loop owns it.</summary>");
            writer.Open($"public sealed class PhaseMachine : global::Runbook.IPhaseMachine");
            writer.Write($"private readonly {Machine} machine;").Write(string.Empty);
            WriteConstructor(writer, model, moves);
            writer.Write(string.Empty);
            WriteStates(writer, model);
            writer.Write(string.Empty);
            WriteTriggers(writer, model, moves);
            writer.Write(string.Empty);
            WriteQueries(writer, model);
            writer.Write(string.Empty);
            PhaseFiringEmitter.Write(writer, model, moves);
            writer.Close();
        });
    }

    private static void WriteConstructor(CodeWriter writer, RunbookModel model, PhaseMoves moves)
    {
        var first = moves.After(-1);
        writer.Write("/// <summary>Makes the machine before its first phase.</summary>");
        writer.Open("public PhaseMachine()");
        writer.Write($"machine = new {Machine}(State.NotStarted, global::Stateless.FiringMode.Immediate);").Write(string.Empty);
        writer.Write($"""
            // NotStarted: no step has run. Left by Start to {first}, or by Abort.
            machine.Configure(State.NotStarted)
                .Permit(Trigger.Start, State.{Identifiers.Escape(first)})
                .Permit(Trigger.Abort, State.Aborted);

            // Running: every phase and contingency is part of it, so a person can abort in each.
            machine.Configure(State.Running)
                .Permit(Trigger.Abort, State.Aborted);
            """);
        for (var i = 0; i < model.Phases.Count; i++)
        {
            WriteState(writer, model, moves, i);
        }

        writer.Write(string.Empty).Write($$"""
            // Completed, Diverted and Aborted: nothing leads on.
            machine.OnUnhandledTrigger(static (state, trigger) => throw new global::System.InvalidOperationException(
                $"Runbook '{{Literals.Inside(model.Id)}}' cannot take '{trigger}' in state '{state}'. Ask CanFire first; while a journal is replayed, this means that the journal is not of this runbook."));
            """);
        writer.Close();
    }

    private static void WriteState(CodeWriter writer, RunbookModel model, PhaseMoves moves, int index)
    {
        var phase = model.Phases[index];
        var box = phase.TimeBox?.Ticks is null ? "no time box" : $"time box {Literals.OneLine(phase.TimeBox.Text)}, then {phase.OnOverrun}{(phase.OverrunTo is { } to ? $" or {to}" : string.Empty)}";
        var soak = phase.AtLeast?.Ticks is null ? string.Empty : $", lasts at least {Literals.OneLine(phase.AtLeast.Text)}";
        var from = string.Join(", ", moves.Into(index));
        var kind = phase.IsContingency ? "contingency, " : string.Empty;
        var text = new List<string>
        {
            $"// {Literals.OneLine(phase.Title)}: {kind}entered from {(from.Length == 0 ? "nowhere" : from)}, {box}{soak}.",
            $"machine.Configure(State.{Identifiers.Escape(phase.Name)})",
            "    .SubstateOf(State.Running)",
        };
        if (!phase.IsContingency)
        {
            text.Add($"    .Permit(Trigger.{phase.Name}Done, State.{Identifiers.Escape(moves.After(index))})");
        }
        else if (phase.Then == "End")
        {
            text.Add($"    .Permit(Trigger.{phase.Name}Done, State.Diverted)");
        }

        text.AddRange(moves.From(index).Select(target => $"    .Permit(Trigger.To{model.Phases[target].Name}, State.{Identifiers.Escape(model.Phases[target].Name)})"));
        text[text.Count - 1] += ";";
        writer.Write(string.Empty).Write(string.Join("\n", text));
    }

    private static void WriteStates(CodeWriter writer, RunbookModel model)
    {
        writer.Write("/// <summary>Where a run can be.</summary>");
        writer.Open("public enum State");
        writer.Write("/// <summary>No phase has been entered.</summary>\nNotStarted,\n");
        writer.Write("/// <summary>In one of the phases or contingencies; never the state itself.</summary>\nRunning,\n");
        foreach (var phase in model.Phases)
        {
            writer.Write($"/// <summary>{Literals.Doc(phase.Title)}</summary>\n{Identifiers.Escape(phase.Name)},\n");
        }

        writer.Write("/// <summary>Every phase is done.</summary>\nCompleted,\n\n/// <summary>A contingency ended the run.</summary>\nDiverted,\n\n/// <summary>A person ended the run.</summary>\nAborted,");
        writer.Close();
    }

    private static void WriteTriggers(CodeWriter writer, RunbookModel model, PhaseMoves moves)
    {
        writer.Write("/// <summary>What moves a run on.</summary>");
        writer.Open("public enum Trigger");
        writer.Write("/// <summary>The run enters its first phase.</summary>\nStart,\n");
        foreach (var phase in model.Phases.Where(static phase => !phase.IsContingency || phase.Then == "End"))
        {
            writer.Write($"/// <summary>Every step has ended of: {Literals.Doc(phase.Title)}</summary>\n{phase.Name}Done,\n");
        }

        foreach (var target in moves.Targets)
        {
            var phase = model.Phases[target];
            writer.Write($"/// <summary>{(phase.IsContingency ? "A person chose" : "A contingency is over, back to")}: {Literals.Doc(phase.Title)}</summary>\nTo{phase.Name},\n");
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
            State.Diverted => global::Runbook.RunState.Diverted,
            State.Aborted => global::Runbook.RunState.Aborted,
            var state => throw new global::System.InvalidOperationException($"Runbook '{{Literals.Inside(model.Id)}}' is in state '{state}', which no run can be in. Report this as a fault of the generator."),
            """);
        writer.Close(";");
    }
}
