namespace Runbook.Generators.Tests.Compiling;

internal static class Sample
{
    public static string Rollback { get; } = Read("Rollback.cs");

    public static string Prelude { get; } = Read("Prelude.cs");

    public static string Checklist { get; } = Read("checklist.ko.md");

    /// <summary>The customer's checklist typed in as it stands.</summary>
    public static string NaiveRollback { get; } = Read("NaiveRollback.cs");

    public static string Contracts { get; } = Read("Contracts.cs");

    private static string Read(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
