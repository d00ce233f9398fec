namespace Runbook.Cli.Input;

/// <summary>How many roles can vote when one person votes in one role only: a matching of roles to persons, made larger as long as that is possible.</summary>
internal static class VoterMatching
{
    /// <param name="holders">For each role who may vote in it.</param>
    public static int Count(IReadOnlyList<IReadOnlyList<string>> holders)
    {
        var voters = new Dictionary<string, int>(StringComparer.Ordinal);
        return Enumerable.Range(0, holders.Count).Count(role => Assign(role, []));

        bool Assign(int role, HashSet<string> tried) =>
            holders[role].Any(person => tried.Add(person) && (!voters.TryGetValue(person, out var other) || Assign(other, tried)) && Take(person, role));

        bool Take(string person, int role)
        {
            voters[person] = role;
            return true;
        }
    }
}
