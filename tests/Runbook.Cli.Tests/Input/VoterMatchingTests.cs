using CsCheck;
using Runbook.Cli.Input;

namespace Runbook.Cli.Tests.Input;

public sealed class VoterMatchingTests
{
    [Fact]
    public void Count_WhenTheFirstChoiceBlocksAnother_ChoosesAgain()
    {
        // a is the only one for the second role, and comes first for the first.
        Assert.Equal(2, VoterMatching.Count([["a", "b"], ["a"]]));
        Assert.Equal(1, VoterMatching.Count([["a"], ["a"]]));
        Assert.Equal(0, VoterMatching.Count([[], []]));
        Assert.Equal(3, VoterMatching.Count([["a", "b"], ["a", "c"], ["a"]]));
    }

    [Fact]
    public void Count_OfAnyHolders_IsTheMostThatAreFoundByTryingAll() =>
        Gen.Int[0, 3].Select(static person => $"p{person}").Array[0, 3].Array[0, 4].Sample(static roles => Assert.Equal(Most(roles, 0, []), VoterMatching.Count(roles)));

    private static int Most(string[][] roles, int role, IReadOnlyList<string> voted) => role == roles.Length
        ? 0
        : roles[role].Except(voted).Select(person => 1 + Most(roles, role + 1, [.. voted, person])).Append(Most(roles, role + 1, voted)).Max();
}
