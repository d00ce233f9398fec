using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class TitleParser
{
    /// <summary>The titles in other languages.</summary>
    public static EquatableArray<TranslationModel> Translations(Marks marks) => marks.IsEmpty || !marks.Has(AttributeNames.Title) ? default : marks.All(AttributeNames.Title)
        .Where(static attribute => attribute.Positional(0) is not null && attribute.Positional(1) is not null)
        .Select(static attribute => new TranslationModel(attribute.Positional(0)!, attribute.Positional(1)!))
        .ToEquatable();
}
