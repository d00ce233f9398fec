using System.Reflection;
using System.Runtime.Loader;

namespace Runbook.Generators.Matrix.Tests.Compilers;

/// <summary>Loads one version of the compiler, and beside it the generator and <see cref="Leg"/>, which then know no other.</summary>
internal sealed class CompilerContext(string version) : AssemblyLoadContext($"Roslyn {version}")
{
    private static readonly string[] Compilers = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"];
    private static readonly string[] Beside = ["Runbook.Generators", "Runbook.Generators.Matrix.Tests"];

    public LegReport Run(IEnumerable<string> sources, IEnumerable<string> references)
    {
        var leg = LoadFromAssemblyName(typeof(Leg).Assembly.GetName()).GetType(typeof(Leg).FullName!, throwOnError: true)!;
        var json = (string)leg.GetMethod(nameof(Leg.Run))!.Invoke(null, [sources.ToArray(), references.ToArray()])!;
        return System.Text.Json.JsonSerializer.Deserialize<LegReport>(json)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        var path = Compilers.Contains(name) ? CompilerPath(name) : Beside.Contains(name) ? Path.Combine(AppContext.BaseDirectory, $"{name}.dll") : null;
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    private string CompilerPath(string name)
    {
        var package = name == "Microsoft.CodeAnalysis" ? "microsoft.codeanalysis.common" : "microsoft.codeanalysis.csharp";
        return Path.Combine(Build.Value("Packages"), package, version, "lib", "netstandard2.0", $"{name}.dll");
    }
}
