namespace Runbook.Generators.Model;

/// <summary>How a failed step is tried again.</summary>
internal sealed record RetryModel(int Attempts, DurationModel Backoff, DurationModel MaxBackoff);
