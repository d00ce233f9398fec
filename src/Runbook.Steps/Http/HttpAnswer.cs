using System.Globalization;
using System.Net;

namespace Runbook.Steps.Http;

/// <summary>What came back for one GET: an answer, or the reason why there is none.</summary>
internal sealed record HttpAnswer
{
    public HttpStatusCode? Status { get; init; }

    public string Body { get; init; } = string.Empty;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string? Error { get; init; }

    public double Milliseconds { get; init; }

    /// <summary>In a few words: no body, which may hold anything.</summary>
    public string Describe() => Status is { } status
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)status} {status}{(Headers.TryGetValue("Location", out var to) ? $" to {to}" : "")} in {Milliseconds:0} ms")
        : Error ?? "no answer";
}
