using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>From the subjects of findings back to symbols. Only the analyzer keeps one: a model that held symbols would never be found unchanged.</summary>
internal sealed class SubjectMap
{
    private readonly Dictionary<string, ISymbol> symbols = new(StringComparer.Ordinal);

    /// <summary>Registers a symbol, and returns its subject: <paramref name="id"/>, made unique.</summary>
    public string Add(string id, ISymbol symbol)
    {
        var subject = id;
        for (var copy = 2; symbols.ContainsKey(subject); copy++)
        {
            subject = $"{id}#{copy}";
        }

        symbols.Add(subject, symbol);
        return subject;
    }

    /// <summary>The symbol of a subject; where that is not known, the runbook's.</summary>
    public ISymbol this[string subject] => symbols.TryGetValue(subject, out var symbol) ? symbol : symbols[Model.RunbookModel.Subject];
}
