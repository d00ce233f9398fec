using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds the language's attributes on declarations, by the names that they have in source: <c>Step</c>, <c>Phase</c>.</summary>
internal static class Marks
{
    public const string Approval = "Approval";
    public const string Contingency = "Contingency";
    public const string GoNoGo = "GoNoGo";
    public const string Idempotent = "Idempotent";
    public const string Manual = "Manual";
    public const string Monitor = "Monitor";
    public const string Notice = "Notice";
    public const string Parameter = "Parameter";
    public const string Phase = "Phase";
    public const string Retry = "Retry";
    public const string Role = "Role";
    public const string Runbook = "Runbook";
    public const string Step = "Step";
    public const string Title = "Title";
    public const string Track = "Track";
    public const string Waive = "Waive";

    private const string Suffix = "Attribute";

    /// <summary>The attributes that make a member a step, one for each form.</summary>
    public static IReadOnlyList<string> OfSteps { get; } = [Step, Manual, Approval, GoNoGo];

    /// <summary>The attributes whose first argument is the title that people read.</summary>
    public static IReadOnlyList<string> WithTitle { get; } = [Step, Manual, Approval, GoNoGo, Track, Phase, Contingency, Monitor, Notice, Parameter];

    /// <summary>The attributes of the language on a declaration, with their names.</summary>
    public static IEnumerable<(string Name, AttributeSyntax Syntax)> All(MemberDeclarationSyntax member, SemanticModel model) => member.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Select(attribute => (Name: NameOf(attribute, model), Syntax: attribute))
        .Where(static mark => mark.Name is not null)!;

    public static AttributeSyntax? Find(MemberDeclarationSyntax? member, SemanticModel model, params string[] names) =>
        member is null ? null : All(member, model).FirstOrDefault(mark => names.Contains(mark.Name)).Syntax;

    /// <summary>The attribute that makes a member a step; null when there is none, or more than one.</summary>
    public static (string Name, AttributeSyntax Syntax)? OnlyStep(MemberDeclarationSyntax member, SemanticModel model) =>
        All(member, model).Where(static mark => OfSteps.Contains(mark.Name)).ToArray() is [var only] ? only : null;

    public static AttributeSyntax? FindStep(MemberDeclarationSyntax? member, SemanticModel model) => Find(member, model, [.. OfSteps]);

    /// <summary>The name of an attribute of the language; null for any other attribute.</summary>
    public static string? NameOf(AttributeSyntax attribute, SemanticModel model)
    {
        if (model.GetTypeInfo(attribute).Type is not { } type || !IsOfLanguage(type))
        {
            return null;
        }

        return type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - Suffix.Length) : type.Name;
    }

    /// <summary>Stands directly in namespace Runbook.</summary>
    public static bool IsOfLanguage(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Runbook", ContainingNamespace.IsGlobalNamespace: true } && type.ContainingType is null;
}
