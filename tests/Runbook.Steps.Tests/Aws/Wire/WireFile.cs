namespace Runbook.Steps.Tests.Aws.Wire;

/// <summary>What make.py wrote, embedded in the test assembly.</summary>
internal static class WireFile
{
    public static string Answer(string operation) => Read($"{operation}.xml");

    public static SortedDictionary<string, string> Form(string operation) => new(
        Read($"{operation}.form.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('=', 2))
            .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(WireFile).Assembly.GetManifestResourceStream($"{typeof(WireFile).Namespace}.{name}")
            ?? throw new FileNotFoundException($"{name} is not embedded. Run make.py beside it.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
