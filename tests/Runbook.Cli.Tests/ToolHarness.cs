using Microsoft.Extensions.Time.Testing;

namespace Runbook.Cli.Tests;

/// <summary>Runs command lines in this process and keeps what they say.</summary>
internal sealed class ToolHarness : IDisposable
{
    public ToolHarness()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("rbt-").FullName;
        Operators = Path.Combine(Directory, "operators.json");
        File.WriteAllText(Operators, """{ "root": ["TechLead"], "nobody": ["TechLead"] }""");
    }

    public string Directory { get; }

    public string Operators { get; }

    public string Runs => Path.Combine(Directory, "runs");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.Zero));

    /// <summary>The environment variable that gives <c>--targets</c>. Default: none.</summary>
    public string? Variable { get; init; }

    public Task<(int Exit, string Output, string Error)> RunAsync(params string[] args) => RunAsync(console => SampleTool.Create(console, Variable), args);

    /// <summary>The same with the tool of <see cref="BranchBook"/>.</summary>
    public Task<(int Exit, string Output, string Error)> RunBranchAsync(params string[] args) => RunAsync(BranchBook.CreateTool, args);

    public async Task<(int Exit, string Output, string Error)> RunAsync<TBook>(Func<ToolConsole, RunbookTool<TBook>> create, params string[] args)
        where TBook : class
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new ToolConsole { Output = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error), CommandName = "rollback", Time = Time };
        var exit = await create(console).RunAsync(args);
        return (exit, output.ToString(), error.ToString());
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
