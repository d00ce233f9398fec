namespace Runbook.Generators.Model;

/// <summary>A partial method whose body is to be written. <see cref="CancellationToken"/> is the name of that parameter, or null.</summary>
internal sealed record BodyModel(
    string Modifiers,
    string ReturnType,
    string Name,
    string ParameterList,
    EquatableArray<string> Shown,
    string? CancellationToken);
