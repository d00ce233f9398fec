using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>The language's attributes on one symbol. Read once: binding attributes is where the time of a parser goes.</summary>
internal readonly struct Marks
{
    private readonly ImmutableArray<AttributeData> attributes;

    private Marks(ImmutableArray<AttributeData> attributes) => this.attributes = attributes;

    public static Marks Of(ISymbol symbol)
    {
        var all = symbol.GetAttributes();
        foreach (var attribute in all)
        {
            if (attribute.AttributeClass.IsInRunbookNamespace())
            {
                return new Marks(all);
            }
        }

        return default;
    }

    public bool IsEmpty => attributes.IsDefault;

    /// <summary>The first of that name, or null.</summary>
    public AttributeData? this[string name]
    {
        get
        {
            if (attributes.IsDefault)
            {
                return null;
            }

            foreach (var attribute in attributes)
            {
                if (attribute.AttributeClass is { } type && type.Name == name && type.IsInRunbookNamespace())
                {
                    return attribute;
                }
            }

            return null;
        }
    }

    public bool Has(string name) => this[name] is not null;

    public IEnumerable<AttributeData> All(string name) =>
        (attributes.IsDefault ? ImmutableArray<AttributeData>.Empty : attributes).Where(attribute => attribute.AttributeClass is { } type && type.Name == name && type.IsInRunbookNamespace());

    /// <summary>The text that the one attribute of that name was given first, or null.</summary>
    public string? Text(string name) => this[name]?.Positional(0);
}
