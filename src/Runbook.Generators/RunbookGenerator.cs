using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Runbook.Generators.Emit;
using Runbook.Generators.Memory;
using Runbook.Generators.Model;
using Runbook.Generators.Parsing;

namespace Runbook.Generators;

/// <summary>Compiles runbook classes. Reports nothing: see <see cref="RunbookAnalyzer"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RunbookGenerator : IIncrementalGenerator
{
    /// <summary>Tracking name of the parsed models.</summary>
    public const string ModelStage = "RunbookModel";

    /// <summary>Tracking name of the written files.</summary>
    public const string SourceStage = "RunbookSource";

    /// <summary>The models of this and of earlier runs; the analyzer, which comes after the generator, takes them from here.</summary>
    internal static readonly EditMemory<RunbookModel> Models = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.RunbookMetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellationToken) => Models.Get(
                    found.SemanticModel.Compilation,
                    TypeNames.Emitted((INamedTypeSymbol)found.TargetSymbol),
                    () => RunbookParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellationToken, out _)))
            .Where(static model => model is not null)
            .WithTrackingName(ModelStage);

        var sources = models
            .Select(static (model, _) => Emitter.Emit(model!))
            .WithTrackingName(SourceStage);

        context.RegisterSourceOutput(sources, static (output, files) =>
        {
            foreach (var file in files)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
            }
        });
    }
}
