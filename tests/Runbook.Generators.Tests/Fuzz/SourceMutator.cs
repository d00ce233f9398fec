using System.Text.RegularExpressions;

namespace Runbook.Generators.Tests.Fuzz;

/// <summary>Makes sources as they stand while somebody types, and worse ones: cut off, with tokens gone, doubled or exchanged, and with arguments that no attribute expects.</summary>
internal sealed partial class SourceMutator(Random random)
{
    private static readonly string[] Arguments =
    [
        "null", "\"\"", "\"\\u0000\"", "-1", "int.MaxValue", "1.5", "typeof(int[])", "typeof(System.Collections.Generic.List<>)", "typeof(Missing)", "typeof(dynamic)", "(RunEvent)(-1)", "(Evidence)99",
        "new[] { typeof(void*) }", "new string[] { null! }", "nameof(Missing)", "nameof(System.Collections.Generic.List<int>.Count)", "default", "$\"{1}\"", "\"90\" + \"s\"", "\"99999999999999999999h\"", "\"RB3001\"",
        "typeof(Rollback)", "[typeof(Lead), typeof(Lead)]", "\"\"\"\n   raw\n   \"\"\"", "checked(1)", "this", "\"한\\n글\"",
    ];

    private static readonly string[] Snippets =
    [
        "partial ", "static ", "abstract ", "unsafe ", "async ", "ref ", "<T>", "?", "[]", "*", "{", "}", "(", ")", "[Step(\"X\")] ", "[Phase(\"Y\")] ", "[Contingency(\"C\")] ", "[Waive(\"RB0001\")] ", "[Fresh<int>(\"1h\")] ",
        "[Retry(int.MinValue)] ", "[Approval<int>(\"A\")] ", "[GoNoGo(null!)] ", "[Monitor(\"M\")] ", "[Notice(\"N\")] ", "[Title(\"en\", null!)] ", "[Track(\"T\", Order = -5)] ", "[Runbook(null!, null!)] ", "\n#if X\n", "\n#endif\n", "/*", "\"",
        "@class ", "Maybe<Maybe<int>> ", "(int A, (int, string) B) ", "global::Missing.Type ", "delegate*<int, void> ", "where T : class ", "required ", "file ", "namespace Z; ", "using Step = System.String; ",
    ];

    public string Mutate(string source)
    {
        var text = source;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            text = random.Next(8) switch
            {
                0 => text[..random.Next(text.Length + 1)],
                1 => text[random.Next(text.Length + 1)..],
                2 => ChangeToken(text, static _ => string.Empty),
                3 => ChangeToken(text, static token => token + " " + token),
                4 => Exchange(text),
                5 => ChangeArgument(text),
                6 => text.Insert(random.Next(text.Length + 1), Pick(Snippets)),
                _ => MoveLine(text),
            };
        }

        return text;
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private Match? PickToken(string text)
    {
        var start = random.Next(text.Length + 1);
        var match = Token().Match(text, start);
        return match.Success ? match : null;
    }

    private string ChangeToken(string text, Func<string, string> change) =>
        PickToken(text) is { } token ? string.Concat(text.AsSpan(0, token.Index), change(token.Value), text.AsSpan(token.Index + token.Length)) : text;

    private string Exchange(string text)
    {
        var other = PickToken(text)?.Value ?? "int";
        return ChangeToken(text, _ => other);
    }

    private string ChangeArgument(string text)
    {
        var found = Argument().Matches(text);
        if (found.Count == 0)
        {
            return text;
        }

        var argument = found[random.Next(found.Count)].Groups[1];
        return string.Concat(text.AsSpan(0, argument.Index), Pick(Arguments), text.AsSpan(argument.Index + argument.Length));
    }

    private string MoveLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var from = random.Next(lines.Count);
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(random.Next(lines.Count + 1), line);
        return string.Join('\n', lines);
    }

    [GeneratedRegex("""\w+|"[^"\n]*"|[^\s\w]""")]
    private static partial Regex Token();

    [GeneratedRegex("""[(,=]\s*("[^"\n]*"|typeof\([^)\n]*\)|nameof\([^)\n]*\)|\d+|\w+\.\w+)\s*(?=[,)\]])""")]
    private static partial Regex Argument();
}
