using System.Text.Json;

namespace Runbook.Engine.Scheduling;

/// <summary>What an attempt needs of the run. Called from the step's own threads.</summary>
internal interface IAttemptHost
{
    string RunId { get; }

    TimeProvider Time { get; }

    /// <summary>Returns the capture that stands, once it is on disk.</summary>
    Task<JsonElement> CaptureAsync(StepDefinition step, string type, JsonElement value);

    void Report(StepDefinition step, string message);
}
