namespace Runbook.Engine.Runs;

/// <summary>The folder of one run: its journal, its lease, its socket and its evidence.</summary>
/// <param name="path">The folder.</param>
public sealed class RunFolder(string path)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The run's id: the folder's name.</summary>
    public string RunId => System.IO.Path.GetFileName(Path);

    /// <summary>The journal.</summary>
    public string Journal => System.IO.Path.Combine(Path, "journal");

    /// <summary>Locked by the one process that runs this run.</summary>
    public string Lease => System.IO.Path.Combine(Path, "lease");

    /// <summary>Where people's commands reach that process.</summary>
    public string Socket => System.IO.Path.Combine(Path, "control.sock");

    /// <summary>Files that people attached to attestations.</summary>
    public string Evidence => System.IO.Path.Combine(Path, "evidence");

    /// <summary>True when the run has a journal.</summary>
    public bool Exists => File.Exists(Journal);

    /// <summary>The runs under a directory, the newest first.</summary>
    /// <param name="runsDirectory">The directory.</param>
    public static IReadOnlyList<RunFolder> List(string runsDirectory) => !Directory.Exists(runsDirectory)
        ? []
        : [.. Directory.GetDirectories(runsDirectory).Select(static path => new RunFolder(path)).Where(static run => run.Exists).OrderByDescending(static run => run.RunId, StringComparer.Ordinal)];

    /// <summary>Finds a run by its id, or the newest when none is given.</summary>
    /// <param name="runsDirectory">The directory.</param>
    /// <param name="runId">The id; null: the newest.</param>
    /// <exception cref="RunNotFoundException">There is none.</exception>
    public static RunFolder Find(string runsDirectory, string? runId)
    {
        var runs = List(runsDirectory);
        return runs.FirstOrDefault(run => runId is null || run.RunId == runId) ?? throw new RunNotFoundException(
            runs.Count == 0
                ? $"There are no runs in '{System.IO.Path.GetFullPath(runsDirectory)}'. Name another directory with --runs, or start a run."
                : $"There is no run '{runId}' in '{System.IO.Path.GetFullPath(runsDirectory)}'. There are: {string.Join(", ", runs.Take(5).Select(static run => run.RunId))}.");
    }
}
