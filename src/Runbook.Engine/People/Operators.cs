namespace Runbook.Engine.People;

/// <summary>Which OS user holds which roles.</summary>
/// <param name="roles">User name to role names; a role's name is the name of its type.</param>
public sealed class Operators(IReadOnlyDictionary<string, IReadOnlyList<string>> roles)
{
    /// <summary>Nobody holds any role.</summary>
    public static Operators None { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Whether the user holds the role.</summary>
    /// <param name="user">The OS user.</param>
    /// <param name="role">The role's name.</param>
    public bool Holds(string user, string role) => roles.TryGetValue(user, out var held) && held.Contains(role, StringComparer.Ordinal);

    /// <summary>Whether the file names the user at all.</summary>
    /// <param name="user">The OS user.</param>
    public bool Knows(string user) => roles.ContainsKey(user);

    /// <summary>Who holds the role.</summary>
    /// <param name="role">The role's name.</param>
    public IReadOnlyList<string> HoldersOf(string role) => [.. roles.Where(entry => entry.Value.Contains(role, StringComparer.Ordinal)).Select(static entry => entry.Key).Order(StringComparer.Ordinal)];
}
