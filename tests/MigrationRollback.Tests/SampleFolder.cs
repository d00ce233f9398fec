using System.Reflection;

namespace MigrationRollback.Tests;

/// <summary>The sources that this test was built from.</summary>
internal static class SampleFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(typeof(SampleFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Sample").Value!);

    public static string Repository { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "../.."));
}
