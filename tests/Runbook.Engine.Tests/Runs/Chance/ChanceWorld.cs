namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>What the steps did. A process that was abandoned acts no more, as one that was killed.</summary>
public sealed class ChanceWorld
{
    private readonly Dictionary<(string Step, int Attempt), int> acts = [];
    private int process;

    public sealed record Reading(double Value);

    /// <summary>From now on, only steps of the new process act.</summary>
    public int Enter() => Interlocked.Increment(ref process);

    public IReadOnlyList<KeyValuePair<(string Step, int Attempt), int>> Acts()
    {
        lock (acts)
        {
            return [.. acts];
        }
    }

    public RunbookDefinition Define(IReadOnlyList<ChanceStep> steps, int inProcess)
    {
        var book = new TestBook();
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            if (index == 0 || step.OpensPhase)
            {
                book.Phase($"P{index}", step.HasBox ? "1m" : null);
            }

            Add(book, step, index, inProcess);
            if (step.LeadsTo is { } then)
            {
                book.OnFailure(then.ToString());
            }

            // Of a gate, for nobody may skip it: where the other must not run twice, only an abort would end the run.
            if (step.AsksFresh && index > 0 && step.Kind is not (ChanceKind.Approval or ChanceKind.Quorum or ChanceKind.GoNoGo))
            {
                book.Fresh(index - 1, "5s");
            }
        }

        foreach (var then in Enum.GetValues<Afterwards>())
        {
            // A kind that acts, and can be lost; then a person.
            var plain = new ChanceStep(ChanceKind.Plain, ChanceFault.Throws, 1, false, null, false, false, null, false);
            book.Contingency(then.ToString(), then);
            Add(book, plain, steps.Count + (2 * (int)then), inProcess);
            book.Manual($"Seen{then}");
        }

        var definition = book.Build();
        return definition with { Steps = [.. definition.Steps.Select(built => built.Index < steps.Count ? Free(built, steps[built.Index]) : built)] };
    }

    private static StepDefinition Free(StepDefinition built, ChanceStep step) => built with
    {
        DependsOn = step.IsParallel ? [] : built.DependsOn,
        Actions = step.When is { } when ? built.Actions with { When = (_, _) => when } : built.Actions,
    };

    private void Add(TestBook book, ChanceStep step, int index, int inProcess)
    {
        var name = $"S{index}";
        switch (step.Kind)
        {
            case ChanceKind.Manual:
                book.Manual(name);
                break;
            case ChanceKind.Approval:
                book.Approval(name, "30s");
                break;
            case ChanceKind.Quorum:
                book.Approval(name, "30s", quorum: 2);
                break;
            case ChanceKind.GoNoGo:
                book.GoNoGo(name, "30s");
                break;
            default:
                var effect = step.Kind switch { ChanceKind.Repeatable => Effect.Idempotent, ChanceKind.ReadOnly => Effect.ReadOnly, _ => Effect.Changes };
                book.Gives(name, context => RunAsync(step, context, inProcess), effect, "10s", step.Kind == ChanceKind.Probed ? () => Probe($".{name}") : null);
                break;
        }
    }

    private Probe<object> Probe(string name) => Acts().Any(act => act.Key.Step.EndsWith(name, StringComparison.Ordinal))
        ? Probe<object>.Done(new Reading(1), "it is there")
        : Probe<object>.NotDone("it is not there");

    private async Task<Reading> RunAsync(ChanceStep step, StepContext context, int inProcess)
    {
        var fault = context.Attempt <= step.FaultyAttempts ? step.Fault : ChanceFault.None;
        if (fault == ChanceFault.Throws)
        {
            throw new InvalidOperationException("before");
        }

        if (fault == ChanceFault.Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        }

        Act(context, inProcess);
        switch (fault)
        {
            case ChanceFault.ThrowsAfter:
                throw new InvalidOperationException("after");
            case ChanceFault.HangsAfter:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                break;
            case ChanceFault.Ignores:
                await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
                break;
        }

        return new Reading(fault == ChanceFault.GivesNaN ? double.NaN : 1);
    }

    private void Act(StepContext context, int inProcess)
    {
        lock (acts)
        {
            if (Volatile.Read(ref process) != inProcess)
            {
                throw new OperationCanceledException("this process is dead");
            }

            acts[(context.StepId, context.Attempt)] = acts.GetValueOrDefault((context.StepId, context.Attempt)) + 1;
        }
    }
}
