namespace Runbook.Generators.Model;

/// <summary>A rule set aside. <see cref="Place"/> says which of its subject's waivers it is.</summary>
internal sealed record WaiverModel(string Subject, string Label, string Rule, string? Justification, int Place);
