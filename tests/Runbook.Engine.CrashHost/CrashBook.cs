using Runbook.Engine.Tests;

namespace Runbook.Engine.CrashHost;

/// <summary>Twenty steps that each act once: ten after each other, then two tracks of five side by side. Every other step has a probe; of the others a person must say.</summary>
internal static class CrashBook
{
    private const int InARow = 10;
    private const int InAll = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(12);

    /// <summary>Makes the definition.</summary>
    /// <param name="world">Where steps act.</param>
    /// <param name="isNaive">True: the steps are declared repeatable, which they are not, so whatever has no outcome runs again.</param>
    public static RunbookDefinition Create(EffectsFile world, bool isNaive) => new()
    {
        Id = "crash-book",
        Title = "Crash book",
        Hash = new string(isNaive ? 'b' : 'a', 64),
        BookType = typeof(CrashBook),
        Parameters = [],
        Phases =
        [
            new PhaseDefinition { Id = "Row", Title = "Row", FirstStep = 0, StepCount = InARow },
            new PhaseDefinition { Id = "Tracks", Title = "Tracks", FirstStep = InARow, StepCount = InAll - InARow },
        ],
        Steps = [.. Enumerable.Range(0, InAll).Select(index => Step(world, index, isNaive))],
        CreatePhaseMachine = static () => new TestMachine(2),
    };

    private static StepDefinition Step(EffectsFile world, int index, bool isNaive)
    {
        var inRow = index < InARow;
        var name = $"{(inRow ? "Row" : "Tracks")}.S{index}";
        return new StepDefinition
        {
            Ref = new StepRef<Did>(name, index),
            Title = name,
            Phase = inRow ? 0 : 1,
            Kind = StepKind.Library,
            Effect = isNaive ? Effect.Idempotent : Effect.Changes,
            DependsOn = inRow ? (index == 0 ? [] : [index - 1]) : (index < InARow + 2 ? [] : [index - 2]),
            Inputs = [],
            Output = typeof(Did),
            Actions = new StepActions
            {
                Run = async (_, _, context) =>
                {
                    await Task.Delay(Pause, context.Time, context.CancellationToken);
                    world.Append(name);
                    await Task.Delay(Pause, context.Time, CancellationToken.None);
                    return new Did(name);
                },
                Probe = index % 2 == 0 || isNaive
                    ? null
                    : (_, _, _) => Task.FromResult(world.Has(name) ? Probe<object>.Done(new Did(name), "its line is there") : Probe<object>.NotDone("its line is not there")),
            },
        };
    }
}
