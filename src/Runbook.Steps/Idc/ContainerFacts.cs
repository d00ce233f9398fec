using System.Globalization;
using Docker.DotNet.Models;

namespace Runbook.Steps.Idc;

/// <summary>What one inspect call said.</summary>
internal sealed record ContainerFacts(
    string Id, string Status, bool Running, bool Paused, bool Restarting, string? Health, bool OomKilled, long ExitCode, long RestartCount, DateTimeOffset? StartedAt)
{
    public static ContainerFacts From(ContainerInspectResponse response)
    {
        var state = response.State ?? throw new InvalidDataException($"Docker says nothing about the state of container '{response.ID}'. Is this a Docker Engine?");
        return new(
            response.ID,
            state.Status,
            state.Running,
            state.Paused,
            state.Restarting,
            state.Health?.Status is { Length: > 0 } health and not "none" ? health : null,
            state.OOMKilled,
            state.ExitCode,
            response.RestartCount,
            Time(state.StartedAt));
    }

    /// <summary>In a sentence, without a full stop.</summary>
    public string Describe() => Running
        ? string.Create(CultureInfo.InvariantCulture, $"{Status} since {StartedAt:O}")
        : string.Create(CultureInfo.InvariantCulture, $"{Status}, exit code {ExitCode}{(OomKilled ? ", ended by the kernel for want of memory" : "")}");

    // Docker says 0001-01-01T00:00:00Z of a container that has never been started.
    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) is { Year: > 1 } time ? time : null;
}
