namespace Runbook.Engine.CrashHost;

/// <summary>What every step gives.</summary>
internal sealed record Did(string What);
