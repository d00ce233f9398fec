namespace Runbook.Steps.Http;

/// <summary>A page did not answer as it must.</summary>
/// <param name="url">What was asked.</param>
/// <param name="seen">What came back.</param>
/// <param name="wanted">What was expected, and the next move.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is nothing without its facts.")]
public sealed class WebUnreachableException(Uri url, string seen, string wanted) : Exception($"GET {url}: {seen}. {wanted}")
{
    /// <summary>What was asked.</summary>
    public Uri Url { get; } = url;

    /// <summary>What came back.</summary>
    public string Seen { get; } = seen;
}
