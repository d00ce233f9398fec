using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Reading;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Gives a step a timeout: three times what is expected of it, or one of the usual ones. Never more than the box of its phase.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTimeoutFix)), Shared]
[method: ImportingConstructor]
internal sealed class AddTimeoutFix() : RunbookFix(RuleIds.MissingTimeout)
{
    private const string Timeout = "Timeout";

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is not { } member || Marks.OnlyStep(member, fault.Model) is not { } mark || mark.Syntax.Named(Timeout) is not null)
        {
            yield break;
        }

        foreach (var (text, variant) in Choices(mark.Name, mark.Syntax, Boxes.Around(member, fault.Model), fault.Model))
        {
            yield return new Mend(
                $"Add Timeout = \"{text}\"" + (variant == "Expected" ? " (three times Expected)" : string.Empty),
                variant,
                [Edit.Of(mark.Syntax, changed => changed.WithNamed(Timeout, AttributeArguments.Text(text), "Role", "Roles", "Quorum", "Evidence"))]);
        }
    }

    private static IEnumerable<(string Text, string Variant)> Choices(string form, AttributeSyntax mark, TimeSpan box, SemanticModel model)
    {
        if (Duration.TryParse(mark.NamedText("Expected", model), out var expected))
        {
            var timeout = TimeoutChoice.ForExpected(expected);
            return [(Duration.Format(timeout < box ? timeout : box), "Expected")];
        }

        // A person is awaited in minutes.
        string[] usual = form == Marks.Step ? ["30s", "2m"] : ["10m", "30m"];
        var fitting = usual.Where(text => Duration.TryParse(text, out var timeout) && timeout <= box).Select(static text => (text, text)).ToArray();
        return fitting.Length > 0 ? fitting : [(Duration.Format(box), "Box")];
    }
}
