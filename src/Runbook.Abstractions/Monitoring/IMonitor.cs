namespace Runbook;

/// <summary>A library monitor. Reads only.</summary>
public interface IMonitor
{
    /// <summary>Samples once.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancelled when the next sample is due: a reading that did not come is missing, and a missing reading is bad.</param>
    Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken);
}
