namespace Runbook.Generators.Checklists;

/// <summary>Inline code ends with as many backticks as it began with.</summary>
internal static class InlineCode
{
    /// <summary>How many backticks stand at this place.</summary>
    public static int Run(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && text[at + length] == '`')
        {
            length++;
        }

        return length;
    }

    /// <summary>Where the code that begins at this place ends, after its backticks; 0 where nothing ends it.</summary>
    public static int End(string text, int at, int end)
    {
        var open = Run(text, at, end);
        for (at += open; at < end; at++)
        {
            var run = Run(text, at, end);
            if (run == open)
            {
                return at + run;
            }

            at += Math.Max(run - 1, 0);
        }

        return 0;
    }
}
