namespace Runbook.Generators.Model;

/// <summary>A constructor of the runbook class, as the text of its parameters and of the arguments that pass them on.</summary>
internal sealed record ConstructorModel(string Accessibility, string Parameters, string Arguments, EquatableArray<string> Names);
