namespace Runbook.Engine.Runs;

/// <summary>Told what happens in a run.</summary>
public interface IRunObserver
{
    /// <summary>Something happened.</summary>
    /// <param name="entry">What.</param>
    void OnEntry(RunEntry entry);
}
