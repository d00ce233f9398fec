namespace Runbook.Generators.Model;

/// <summary>The author's class of a phase, contingency or track. <see cref="FullName"/> is how other classes name it; <see cref="BookType"/> the runbook class that it stands in.</summary>
internal sealed record ClassModel(string Keyword, string Name, string FullName, string BookType)
{
    public bool CanExtend { get; init; } = true;

    /// <summary>The author took the name Book, so the generator cannot.</summary>
    public bool HasOwnBook { get; init; }

    /// <summary>Declared in a runbook that this one derives from: its part is emitted there.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Bodies of person's methods that are no valid steps; they get a body all the same, so that one mistake is one error.</summary>
    public EquatableArray<BodyModel> Broken { get; init; }
}
