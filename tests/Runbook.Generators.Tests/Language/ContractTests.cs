using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

/// <summary>Contract types of every make: found by exact type, handed over as they are.</summary>
public class ContractTests
{
    private static readonly LoadedRunbook Runbook = LoadedRunbook.Of("Shop.Rollback", """
        public sealed record Pair<TLeft, TRight>(TLeft Left, TRight Right);
        public sealed record Result<T>(T Value);
        public readonly record struct Count(int Value);

        public static class Outer<T>
        {
            public sealed record Inner(T Value);
        }

        [ReadOnly]
        public sealed class Merge : IStep<(Result<List<Pair<Fenced, Closed?>>> Results, Maybe<Pair<int, Count?>> Range, Dictionary<string, Count[]> Counts), Outer<string?>.Inner>
        {
            public Task<Outer<string?>.Inner> RunAsync((Result<List<Pair<Fenced, Closed?>>> Results, Maybe<Pair<int, Count?>> Range, Dictionary<string, Count[]> Counts) input, StepContext context) =>
                Task.FromResult(new Outer<string?>.Inner($"{input.Results.Value.Count} {input.Range.HasValue} {input.Counts["a"][0].Value}"));
        }

        [Runbook("rollback", "Rollback", Owner = typeof(Ops))]
        public sealed partial class Rollback
        {
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Nested"), ReadOnly] Result<List<Pair<Fenced, Closed?>>> Nested() => new([new(new(), null)]);
                [Step("Range", When = nameof(IsNeeded)), ReadOnly] Task<Pair<int, Count?>> Range() => Task.FromResult(new Pair<int, Count?>(1, null));
                [Step("Arrays"), ReadOnly] ValueTask<Dictionary<string, Count[]>> Arrays() => new(new Dictionary<string, Count[]> { ["a"] = [new(7)] });
                [Step("Library")] Merge Merge => new();
                [Step("Value"), ReadOnly] Count One() => new(1);
                [Step("Number"), ReadOnly] int Add(Count count, Maybe<Result<List<Pair<Fenced, Closed?>>>> nested, Maybe<Pair<int, Count?>> range) => count.Value + (nested.HasValue ? 10 : 0) + (range.HasValue ? 100 : 0);
                [Manual("Person")] public partial Task<Result<Pair<Outer<string?>.Inner, int[]>>> Ask(Outer<string?>.Inner inner, int number, CancellationToken ct);
                [Step("Annotations"), ReadOnly] string Read(Result<Pair<Outer<string>.Inner, int[]?>> answer) => $"{answer.Value.Left.Value} {answer.Value.Right!.Length}";

                private bool IsNeeded => false;
            }

            [Notice("Tell", On = RunEvent.Ended, To = typeof(Team))] public Message Tell(Maybe<string> text) => "";
        }
        """);

    [Fact]
    public void Inputs_AreFoundByExactType()
    {
        Assert.Equal(
            [[], [], [], [0, 1, 2], [], [4, 0, 1], [3, 5], [6]],
            Runbook.Definition.Steps.Select(static step => step.Inputs));
        Assert.Equal(
            [[], [], [], [0, 2], [], [4], [3, 5], [6]],
            Runbook.Definition.Steps.Select(static step => step.RequiredInputs));
    }

    [Fact]
    public async Task Library_TakesATupleOfThem()
    {
        var nested = await Runbook.RunAsync("Emergency.Nested");
        var arrays = await Runbook.RunAsync("Emergency.Arrays");
        var range = await Runbook.RunAsync("Emergency.Range");

        Assert.Equal("Inner { Value = 1 False 7 }", (await Runbook.RunAsync("Emergency.Merge", ("Emergency.Nested", nested), ("Emergency.Arrays", arrays))).ToString());
        Assert.Equal("Inner { Value = 1 True 7 }", (await Runbook.RunAsync("Emergency.Merge", ("Emergency.Nested", nested), ("Emergency.Arrays", arrays), ("Emergency.Range", range))).ToString());
    }

    [Fact]
    public async Task Method_TakesThem_AlsoAsMaybe()
    {
        var one = await Runbook.RunAsync("Emergency.One");
        var nested = await Runbook.RunAsync("Emergency.Nested");
        var range = await Runbook.RunAsync("Emergency.Range");

        Assert.Equal(1, await Runbook.RunAsync("Emergency.Add", ("Emergency.One", one)));
        Assert.Equal(11, await Runbook.RunAsync("Emergency.Add", ("Emergency.One", one), ("Emergency.Nested", nested)));
        Assert.Equal(111, await Runbook.RunAsync("Emergency.Add", ("Emergency.One", one), ("Emergency.Nested", nested), ("Emergency.Range", range)));
    }

    [Fact]
    public async Task Person_IsShownThem_AndAnswersWithOne()
    {
        var inner = Activator.CreateInstance(Runbook.Step("Emergency.Merge").Output, "x")!;
        var result = Runbook.Step("Emergency.Ask").Output;
        var channel = new AnsweringChannel(Activator.CreateInstance(result, Activator.CreateInstance(result.GenericTypeArguments[0], inner, new[] { 1, 2 }))!);
        using (Person.Use(channel))
        {
            var answer = await Runbook.RunAsync("Emergency.Ask", ("Emergency.Merge", inner), ("Emergency.Add", 5));

            Assert.Equal([inner, 5], channel.Shown);
            Assert.Equal("x 2", await Runbook.RunAsync("Emergency.Read", ("Emergency.Ask", answer)));
        }
    }

    [Fact]
    public void References_NameThem()
    {
        var merge = Runbook.Step("Emergency.Merge");

        Assert.Equal(merge.Output, merge.Ref.GetType().GenericTypeArguments[1]);
        Assert.Equal("ValueTuple`3", merge.Ref.GetType().GenericTypeArguments[0].Name);
        Assert.Equal([typeof(int), typeof(Nullable<>).MakeGenericType(Runbook.TypeOf("Count"))], Runbook.Step("Emergency.Range").Output.GenericTypeArguments);
    }
}
