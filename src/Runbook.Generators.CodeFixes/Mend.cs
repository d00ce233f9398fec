namespace Runbook.Generators.CodeFixes;

/// <summary>One thing that a fix offers. Mends of one fix with one <see cref="Variant"/> are done together by "fix all".</summary>
internal sealed record Mend(string Title, string Variant, IReadOnlyList<Edit> Edits)
{
    public Mend(string title, params Edit[] edits)
        : this(title, string.Empty, edits)
    {
    }
}
