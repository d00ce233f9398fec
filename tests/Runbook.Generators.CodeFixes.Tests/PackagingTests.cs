using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.CodeFixes.Fixes;

namespace Runbook.Generators.CodeFixes.Tests;

/// <summary>The code fixes lie in the package beside the generator, so the compiler is handed them too, without the workspaces that they need.</summary>
public class PackagingTests
{
    [Fact]
    public void Compiler_HandedTheCodeFixes_LoadsNothingOfThem()
    {
        var loader = new RefusingLoader();
        var reference = new AnalyzerFileReference(typeof(AddPartialFix).Assembly.Location, loader);
        var failures = new List<string>();
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);

        Assert.Empty(reference.GetAnalyzersForAllLanguages());
        Assert.Empty(reference.GetGeneratorsForAllLanguages());
        Assert.Empty(failures);
        Assert.Equal(0, loader.Loads);
    }

    [Fact]
    public void Compiler_HandedTheGenerator_LoadsIt()
    {
        var loader = new RefusingLoader();
        var reference = new AnalyzerFileReference(typeof(RunbookGenerator).Assembly.Location, loader);

        Assert.Empty(reference.GetAnalyzersForAllLanguages());
        Assert.NotEqual(0, loader.Loads);
    }

    private sealed class RefusingLoader : IAnalyzerAssemblyLoader
    {
        public int Loads { get; private set; }

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath)
        {
            Loads++;
            throw new FileLoadException("Not loaded in this test.", fullPath);
        }
    }
}
