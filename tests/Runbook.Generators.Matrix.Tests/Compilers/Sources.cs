namespace Runbook.Generators.Matrix.Tests.Compilers;

internal static class Sources
{
    // What ImplicitUsings adds to the sample's project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static string Rollback { get; } = Read("Rollback.cs");

    public static string Prelude { get; } = Read("Prelude.cs");

    public static string Broken { get; } = Read("Broken.cs");

    /// <summary>The customer's runbook with all that belongs to it, as its project compiles it.</summary>
    public static string[] MigrationRollback { get; } = ReadSample();

    /// <summary>What was reviewed of the file that is emitted for Rollback.cs under this name.</summary>
    public static string Reviewed(string part) => Read($"Rollback.{part}.snap");

    private static string Read(string name)
    {
        using var stream = typeof(Sources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded in the tests.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string[] ReadSample()
    {
        var folder = Path.Combine(Build.Value("Repository"), "samples", "MigrationRollback");
        return
        [
            ImplicitUsings,
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("lab" or "bin" or "obj" or "Program.cs"))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText),
        ];
    }
}
