using System.Reflection;

namespace Runbook.Generators.Matrix.Tests.Compilers;

/// <summary>What the build knows and the tests need.</summary>
internal static class Build
{
    public static string Value(string key) => typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
