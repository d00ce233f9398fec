namespace Runbook.Generators.Tests.Compiling;

/// <summary>A project as a consumer has one, that is restored, compiled and checked by the SDK with all that the package of the generator brings.</summary>
internal sealed class ConsumerProject : ProjectFolder
{
    /// <param name="items">XML of the project's item group.</param>
    public ConsumerProject(string items)
    {
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{InOutput("Runbook.Abstractions.dll")}" />
                <Reference Include="{InOutput("Stateless.dll")}" />
                <Analyzer Include="{InOutput("Runbook.Generators.dll")}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        // Where NuGet imports a package's targets: behind those of the SDK.
        Write("Directory.Build.targets", $"""
            <Project>
              <Import Project="{InOutput("package/build/Runbook.Generators.targets")}" />
            </Project>
            """);
    }

    protected override IEnumerable<string> Command => ["build", "Consumer.csproj"];
}
