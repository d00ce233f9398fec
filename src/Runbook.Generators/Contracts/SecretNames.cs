namespace Runbook.Generators.Contracts;

/// <summary>Names that say that a text is a secret.</summary>
internal static class SecretNames
{
    private static readonly string[] Words = ["password", "passwords", "passwd", "pwd", "passphrase", "secret", "secrets", "token", "tokens", "credential", "credentials"];
    private static readonly string[] Pairs = ["apikey", "apikeys", "accesskey", "privatekey", "secretkey", "signingkey", "encryptionkey", "connectionstring", "connectionstrings", "passwordhash"];

    // Where a page of a list begins, and what ends a wait.
    private static readonly string[] Harmless = ["next", "page", "paging", "continuation", "cancellation", "sync", "fencing"];

    /// <summary>By whole words, and by the last of them: a SecretArn, a PasswordPolicy and a TokenCount are none.</summary>
    public static bool IsSecret(string name)
    {
        var words = Split(name);
        var last = words.Count == 0 ? string.Empty : words[words.Count - 1];
        var before = words.Count < 2 ? string.Empty : words[words.Count - 2];
        return Pairs.Contains(before + last) || Pairs.Contains(last) || (Words.Contains(last) && !Harmless.Contains(before));
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == '_' || name[i - 1] == '_' || StartsWord(name, i))
            {
                var word = name.Substring(start, i - start).Trim('_').ToLowerInvariant();
                start = i;
                if (word.Length > 0)
                {
                    words.Add(word);
                }
            }
        }

        return words;
    }

    private static bool StartsWord(string name, int i) =>
        char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
