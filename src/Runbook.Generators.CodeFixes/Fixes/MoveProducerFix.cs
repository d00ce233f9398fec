using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Moves the producer of an input above the step that consumes it, when both stand in one class and the producer takes nothing from between.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveProducerFix)), Shared]
[method: ImportingConstructor]
internal sealed class MoveProducerFix() : RunbookFix(RuleIds.LateProducer)
{
    /// <summary>Each move shifts what the next one would see.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is not { IsAtIdentifier: true, Member: { Parent: TypeDeclarationSyntax container } consumer }
            || fault[FindingProperties.Producer] is not { } id
            || NameWithin(container, id) is not { } name)
        {
            yield break;
        }

        var members = container.Members;
        var to = members.IndexOf(consumer);
        var from = Enumerable.Range(0, members.Count).FirstOrDefault(index => fault.Symbol(members[index])?.Name == name);
        if (from > to && CanMove(fault, members, from, to))
        {
            yield return new Mend($"Move '{name}' above '{fault.Symbol(consumer)?.Name}'", Edit.Of(container, changed => changed.WithMembers(MemberOrder.Move(changed.Members, from, to))));
        }
    }

    // The id ends in the names of the classes that the producer stands in, and in its own.
    private static string? NameWithin(TypeDeclarationSyntax container, string id)
    {
        var names = id.Split('.');
        SyntaxNode? around = container;
        for (var i = names.Length - 2; i >= 0; i--)
        {
            if (around is not TypeDeclarationSyntax type || type.Identifier.ValueText != names[i])
            {
                return null;
            }

            around = around.Parent;
        }

        return names[names.Length - 1];
    }

    private static bool CanMove(Fault fault, SyntaxList<MemberDeclarationSyntax> members, int from, int to)
    {
        if (fault.Symbol(members[from]) is not { } producer || members.Skip(to).Take(from - to + 1).Any(static member => member.ContainsDirectives))
        {
            return false;
        }

        var produced = members.Skip(to).Take(from - to)
            .Where(member => Marks.FindStep(member, fault.Model) is not null)
            .Select(member => fault.Symbol(member) is { } step ? Contracts.OutputOf(step) : null);
        var taken = new HashSet<ITypeSymbol?>(Contracts.InputsOf(producer), SymbolEqualityComparer.Default);
        return !produced.Any(type => type is not null && taken.Contains(type));
    }
}
