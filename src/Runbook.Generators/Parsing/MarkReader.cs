using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Parsing;

/// <summary>Reads the language's attributes from syntax. That an attribute's name means ours is asked of the compiler once for each name and file.</summary>
internal sealed class MarkReader(Compilation compilation)
{
    private static readonly HashSet<string> Known = new(typeof(AttributeNames).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!), StringComparer.Ordinal);

    private readonly NameScope scope = NameScope.Of(compilation);
    private readonly Dictionary<SyntaxTree, NameScope.FileScope> files = [];
    private readonly Dictionary<(SyntaxTree, string), string?> names = [];
    private readonly Dictionary<(SyntaxTree, string), INamedTypeSymbol?> types = [];
    private SemanticModel? model;

    public static bool IsKnown(string name) => Known.Contains(name);

    public Marks Read(ISymbol symbol)
    {
        if (symbol.IsFromMetadata())
        {
            return Marks.Of(symbol);
        }

        List<Mark>? marks = null;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not MemberDeclarationSyntax { AttributeLists.Count: > 0 } declaration)
            {
                continue;
            }

            foreach (var attribute in declaration.AttributeLists.Where(static list => list.Target is null).SelectMany(static list => list.Attributes))
            {
                if (NameOf(attribute) is { } name)
                {
                    (marks ??= []).Add(new Mark(name, attribute, () => Bind(symbol, attribute), type => Bind(type)));
                }
            }
        }

        return marks is null ? default : new Marks(marks);
    }

    private static AttributeData? Bind(ISymbol symbol, AttributeSyntax attribute) => symbol.GetAttributes().FirstOrDefault(data =>
        data.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span);

    private SemanticModel ModelOf(SyntaxTree tree) => model?.SyntaxTree == tree ? model : model = compilation.GetSemanticModel(tree);

    /// <summary>The name of the attribute's class if it is ours, or null.</summary>
    private string? NameOf(AttributeSyntax attribute)
    {
        if (attribute.Name is SimpleNameSyntax { Identifier.ValueText: var simple } && NameScope.TryTell(FileOf(attribute.SyntaxTree), simple, out var told))
        {
            return told;
        }

        // A qualified name is asked for as a whole; what does not look like ours may still be an alias of it.
        var text = attribute.Name is GenericNameSyntax generic ? generic.Identifier.ValueText + "`" : attribute.Name.ToString();
        if (names.TryGetValue((attribute.SyntaxTree, text), out var known))
        {
            return known;
        }

        var type = Ask(attribute);
        return names[(attribute.SyntaxTree, text)] = type is not null && Known.Contains(type.Name) && type.IsInRunbookNamespace() ? type.Name : null;
    }

    private NameScope.FileScope FileOf(SyntaxTree tree) => files.TryGetValue(tree, out var known) ? known : files[tree] = scope.Enter(tree);

    private INamedTypeSymbol? Ask(AttributeSyntax attribute)
    {
        var semantics = ModelOf(attribute.SyntaxTree);
        var name = attribute.Name.ToString();
        var longer = attribute.Name is GenericNameSyntax generic ? generic.Identifier.ValueText + "Attribute" + generic.TypeArgumentList : name + "Attribute";
        return Lookup(longer) ?? Lookup(name);

        INamedTypeSymbol? Lookup(string text) =>
            semantics.GetSpeculativeTypeInfo(attribute.SpanStart, SyntaxFactory.ParseTypeName(text), SpeculativeBindingOption.BindAsTypeOrNamespace).Type as INamedTypeSymbol is { TypeKind: TypeKind.Class } type ? type : null;
    }

    /// <summary>The type in a typeof; null where only the compiler can tell.</summary>
    private INamedTypeSymbol? Bind(TypeSyntax type)
    {
        if (type is not (IdentifierNameSyntax or QualifiedNameSyntax))
        {
            return null;
        }

        var key = (type.SyntaxTree, type.ToString());
        if (!types.TryGetValue(key, out var bound))
        {
            bound = types[key] = ModelOf(type.SyntaxTree).GetSpeculativeTypeInfo(type.SpanStart, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type is INamedTypeSymbol { TypeKind: not TypeKind.Error } found ? found : null;
        }

        return bound;
    }
}
