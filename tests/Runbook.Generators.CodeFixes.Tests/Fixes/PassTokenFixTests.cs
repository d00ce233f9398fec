using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class PassTokenFixTests
{
    [Fact]
    public async Task Token_IsPassedToEveryCallThatCanTakeIt() => await Scenario.InPhase<PassTokenFix>(
        """
                [Step("Look"), ReadOnly]
                async Task {|RB3010:Look|}(CancellationToken ct)
                {
                    var text = await System.IO.File.ReadAllTextAsync(await NameAsync());
                    Console.WriteLine(text);
                    await OptionalAsync("x");
                    try
                    {
                        await new System.IO.StringReader(text).ReadLineAsync(CancellationToken.None);
                    }
                    finally
                    {
                        await NameAsync();
                    }
                }

                static Task<string> NameAsync() => Task.FromResult("name");
                static Task<string> NameAsync(CancellationToken token) => Task.FromResult("name");
                static Task OptionalAsync(string text, int times = 1, CancellationToken token = default) => Task.CompletedTask;
        """).Given().MendsAsync("Pass 'ct' on",
        """
                [Step("Look"), ReadOnly]
                async Task Look(CancellationToken ct)
                {
                    var text = await System.IO.File.ReadAllTextAsync(await NameAsync(ct), ct);
                    Console.WriteLine(text);
                    await OptionalAsync("x", token: ct);
                    try
                    {
                        await new System.IO.StringReader(text).ReadLineAsync(CancellationToken.None);
                    }
                    finally
                    {
                        await NameAsync();
                    }
                }

                static Task<string> NameAsync() => Task.FromResult("name");
                static Task<string> NameAsync(CancellationToken token) => Task.FromResult("name");
                static Task OptionalAsync(string text, int times = 1, CancellationToken token = default) => Task.CompletedTask;
        """);

    [Fact]
    public async Task TokenOfTheContext_IsPassedOn() => await Scenario.InFile<PassTokenFix>(
        """
        [ReadOnly]
        public sealed class ReadStep : IStep<Closed>
        {
            public async Task<Closed> {|RB3010:RunAsync|}(StepContext context)
            {
                await System.IO.File.ReadAllTextAsync("name");
                return new Closed();
            }
        }
        """).Given().MendsAsync("Pass 'context.CancellationToken' on",
        """
        [ReadOnly]
        public sealed class ReadStep : IStep<Closed>
        {
            public async Task<Closed> RunAsync(StepContext context)
            {
                await System.IO.File.ReadAllTextAsync("name", context.CancellationToken);
                return new Closed();
            }
        }
        """);

    [Fact]
    public async Task CallsThatTakeNone_AreLeftAlone() => await Scenario.InPhase<PassTokenFix>(
        """
                [Step("Look"), ReadOnly]
                async Task {|RB3010:Look|}(CancellationToken ct)
                {
                    await Task.Yield();
                    Console.WriteLine(Count());
                    static int Count() => Number();
                }

                static int Number() => 1;
                static int Number(CancellationToken token) => 1;
        """).Given().OffersNothingAsync();
}
