namespace Runbook.Generators.Model;

/// <summary>A role as its type describes it. <see cref="Title"/> is null when nothing does.</summary>
internal sealed record RoleModel(string Name, string? Title, int Holders, bool IsInSource);
