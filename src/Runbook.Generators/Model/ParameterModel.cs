namespace Runbook.Generators.Model;

/// <summary>A property marked as parameter. <see cref="Name"/> is the option in kebab case. <see cref="DeclaredType"/> carries its nullability.</summary>
internal sealed record ParameterModel(string Property, string Name, string Title, string Type, string DeclaredType, bool Required, string? Default)
{
    public string? Pattern { get; init; }

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }
}
