namespace Runbook.Generators.Contracts;

/// <summary>Where in a contract something stands, from its type inwards: <c>Votes[].By</c>.</summary>
internal static class MemberPath
{
    private const string Each = "[]";

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static string Element(string path) => path + Each;

    /// <summary>As a message names it.</summary>
    public static string Describe(string path)
    {
        if (path.Length == 0)
        {
            return "it";
        }

        if (path.EndsWith(Each, StringComparison.Ordinal))
        {
            return path.Length == Each.Length ? "each element" : $"each element of '{path.Substring(0, path.Length - Each.Length)}'";
        }

        return path.StartsWith(Each, StringComparison.Ordinal) ? $"'{path.TrimStart('[', ']', '.')}' of each element" : $"'{path}'";
    }
}
