using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>
/// A project that has of a build only what the package of the generator adds to it. What is to be compiled is compiled by the test:
/// restoring and compiling takes the SDK ten times as long as the targets do.
/// </summary>
internal sealed class TargetsProject : ProjectFolder
{
    private const string Assembly = "obj/Consumer.dll";

    public TargetsProject() => Write("Consumer.proj", $"""
        <Project>
          <PropertyGroup>
            <IntermediateOutputPath>obj/</IntermediateOutputPath>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <IntermediateAssembly Include="{Assembly}" />
          </ItemGroup>
          <Target Name="CoreCompile" />
          <Import Project="{InOutput("package/build/Runbook.Generators.targets")}" />
        </Project>
        """);

    protected override IEnumerable<string> Command => ["msbuild", "Consumer.proj", "-t:CoreCompile"];

    public void Compile(string source)
    {
        Directory.CreateDirectory(PathOf("obj"));
        var result = RunbookCompiler.Create(source).Emit(PathOf(Assembly));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
