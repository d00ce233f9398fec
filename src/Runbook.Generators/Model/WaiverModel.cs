namespace Runbook.Generators.Model;

/// <summary>A rule set aside. <see cref="Place"/> says which of its subject's waivers it is.</summary>
internal sealed record WaiverModel(string Subject, string Label, string Rule, string? Justification, int Place)
{
    /// <summary>It stands in a runbook that this one derives from: whether it is needed there is not to be said here.</summary>
    public bool IsInherited { get; init; }
}
