namespace Runbook.Engine.Runs;

/// <summary>Told what happens in a run.</summary>
public interface IRunObserver
{
    /// <summary>Something happened. It is journaled already: what this throws is dropped, and the run goes on.</summary>
    /// <param name="entry">What.</param>
    void OnEntry(RunEntry entry);
}
