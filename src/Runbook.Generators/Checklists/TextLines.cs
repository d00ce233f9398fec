namespace Runbook.Generators.Checklists;

/// <summary>Where the lines of a text start and end, without their line breaks: LF, CRLF or CR.</summary>
internal static class TextLines
{
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\r' or '\n'))
            {
                continue;
            }

            yield return (start, at);
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                at++;
            }

            start = at + 1;
        }

        yield return (start, text.Length);
    }
}
