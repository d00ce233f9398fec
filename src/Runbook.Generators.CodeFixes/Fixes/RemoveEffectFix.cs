using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Removes one of two effects that contradict each other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEffectFix)), Shared]
[method: ImportingConstructor]
internal sealed class RemoveEffectFix() : RunbookFix(RuleIds.EffectClash)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is not { Member: { } member } || fault[FindingProperties.Effects] is not { } effects)
        {
            yield break;
        }

        foreach (var effect in effects.Split(','))
        {
            // One of the two may stand on the step's type; what is there is not for this step alone.
            if (Marks.Find(member, fault.Model, effect) is { } attribute)
            {
                yield return new Mend($"Remove [{effect}]", effect, [Edit.Of(member, changed => AttributeEditing.Remove(changed, attribute))]);
            }
        }
    }
}
