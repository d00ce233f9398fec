namespace Runbook.Generators.Bench.Sources;

/// <summary>A library of steps with their contracts. Runbooks reference it compiled, as they reference Runbook.Steps.</summary>
internal static class LibrarySource
{
    public static string Write(int blocks) => $$"""
        using System.Threading.Tasks;
        using Runbook;

        namespace Shop.Operations;
        {{string.Concat(Enumerable.Range(0, blocks).Select(WriteBlock))}}
        """;

    private static string WriteBlock(int block) => $$"""


        public sealed record Fenced{{block}}(int SessionsLeft);

        public sealed record Drained{{block}}(int Seconds);

        public sealed record Closed{{block}}(string Group);

        public sealed record Connected{{block}}(bool IsReadOnly);

        public sealed record Shifted{{block}}(string To, int Weight);

        [Changes]
        [Idempotent]
        public sealed class FenceAccounts{{block}}(string server) : IStep<Fenced{{block}}>, IPlan, IProbe<Fenced{{block}}>, IUndo<Fenced{{block}}>
        {
            public int Patience { get; init; }

            public Task<Fenced{{block}}> RunAsync(StepContext context) => Task.FromResult(new Fenced{{block}}(server.Length));

            public Task<StepPlan> PlanAsync(PlanContext context) => Task.FromResult(new StepPlan { Notes = ["fence " + server] });

            public Task<Probe<Fenced{{block}}>> ProbeAsync(StepContext context) => Task.FromResult(Probe<Fenced{{block}}>.Done(new Fenced{{block}}(0), "locked"));

            public Task UndoAsync(Fenced{{block}} output, StepContext context) => Task.CompletedTask;
        }

        [ReadOnly]
        public sealed class WaitForDrain{{block}}(string server) : IStep<Fenced{{block}}, Drained{{block}}>, IPlan<Fenced{{block}}>
        {
            public Task<Drained{{block}}> RunAsync(Fenced{{block}} input, StepContext context) => Task.FromResult(new Drained{{block}}(input.SessionsLeft + server.Length));

            public Task<StepPlan> PlanAsync(Maybe<Fenced{{block}}> input, PlanContext context) => Task.FromResult(new StepPlan { Notes = [input.ToString()] });
        }

        [Changes]
        [Writes("traffic")]
        public sealed class ShiftTraffic{{block}} : IStep<(Drained{{block}} Drained, Maybe<Closed{{block}}> Closed, Connected{{block}} Connected), Shifted{{block}}>, IUndo<Shifted{{block}}>
        {
            public Task<Shifted{{block}}> RunAsync((Drained{{block}} Drained, Maybe<Closed{{block}}> Closed, Connected{{block}} Connected) input, StepContext context) =>
                Task.FromResult(new Shifted{{block}}(input.Closed.ToString(), input.Drained.Seconds));

            public Task UndoAsync(Shifted{{block}} output, StepContext context) => Task.CompletedTask;
        }
        """;
}
