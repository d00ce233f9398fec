using CsCheck;

namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>Any definition, any commands, any crashes: nothing acts twice on its own, the journal replays to what the run said, and the run ends or asks.</summary>
public sealed class ChanceTests
{
    private static readonly Gen<ChanceStep> Step = Gen.Select(
        Gen.Select(Gen.Enum<ChanceKind>(), Gen.Enum<ChanceFault>(), Gen.Int[0, 2]),
        Gen.Bool, Gen.Int[0, 7], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 3],
        static (what, parallel, when, opens, box, leads, fresh) => new ChanceStep(
            what.Item1, what.Item2, what.Item3, parallel, when == 0 ? false : when == 1 ? true : null, opens == 0, box, leads switch { 0 or 1 => Afterwards.Resume, 2 => Afterwards.End, _ => null }, fresh == 0));

    [Fact]
    public Task Run_AnyDefinitionAnyCommandsAnyCrashes_KeepsItsPromises() =>
        Gen.Select(Step.Array[1, 7], Gen.Int[0, 10_000].Array[0, 15]).SampleAsync(
            static async (steps, chances) =>
            {
                await using var run = new ChanceRun(steps);
                await run.StartAsync();
                var ended = false;
                foreach (var chance in chances)
                {
                    ended = ended || await run.StepAsync(chance);
                }

                if (!ended)
                {
                    await run.FinishAsync();
                }

                run.CheckActs();
            },
            iter: 100,
            threads: 2);
}
