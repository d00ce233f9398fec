using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>The language's attributes on one symbol.</summary>
internal readonly struct Marks
{
    private readonly Mark[]? marks;

    public Marks(IReadOnlyCollection<Mark> marks) => this.marks = marks.Count == 0 ? null : [.. marks];

    /// <summary>As the compiler binds them.</summary>
    public static Marks Of(ISymbol symbol)
    {
        List<Mark>? found = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsInRunbookNamespace())
            {
                (found ??= []).Add(Mark.Of(attribute));
            }
        }

        return found is null ? default : new Marks(found);
    }

    public bool IsEmpty => marks is null;

    /// <summary>The first of that name, or null.</summary>
    public Mark? this[string name]
    {
        get
        {
            foreach (var mark in marks ?? [])
            {
                if (mark.Name == name)
                {
                    return mark;
                }
            }

            return null;
        }
    }

    public bool Has(string name) => this[name] is not null;

    public IEnumerable<Mark> All(string name) => marks?.Where(mark => mark.Name == name) ?? [];

    /// <summary>The text that the one attribute of that name was given first, or null.</summary>
    public string? Text(string name) => this[name]?.Positional(0);
}
