namespace Runbook.Tests.People;

public sealed class PersonTests
{
    private sealed class Answers(string answer) : IPersonChannel
    {
        public Task<object?> AskAsync(StepRef step, IReadOnlyList<object?> shown, CancellationToken cancellationToken) => Task.FromResult<object?>(answer);
    }

    private static readonly StepRef<string> Step = new("Phase.Step", 0);

    [Fact]
    public async Task Ask_OutsideARun_SaysSo()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(static () => Person.AskAsync<string>(Step, [], default));
        Assert.Contains("Phase.Step", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_InTwoFlowsAtOnce_EachReachesItsOwnChannel()
    {
        static async Task<string> AskThrough(string answer)
        {
            using var use = Person.Use(new Answers(answer));
            await Task.Yield();
            return await Person.AskAsync<string>(Step, [], default);
        }

        Assert.Equal(["a", "b"], await Task.WhenAll(AskThrough("a"), AskThrough("b")));
    }
}
