namespace Runbook.Engine.Journal;

/// <summary>A journal that does not hold what was written to it. The run is not resumed from it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without file and position it says nothing.")]
public sealed class JournalAlteredException : Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="position">Where the first bad record starts, in bytes.</param>
    /// <param name="record">The number of that record, from 1.</param>
    /// <param name="what">What is wrong with it.</param>
    public JournalAlteredException(string path, long position, int record, string what)
        : base($"Journal '{path}' was altered: record {record} at byte {position} {what}. Nothing was run. Compare it with a copy, or start a new run.")
    {
        Path = path;
        Position = position;
        Record = record;
    }

    /// <summary>The journal.</summary>
    public string Path { get; }

    /// <summary>Where the first bad record starts, in bytes.</summary>
    public long Position { get; }

    /// <summary>The number of that record, from 1.</summary>
    public int Record { get; }
}
