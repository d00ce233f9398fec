namespace Runbook.Generators.Model;

/// <summary>What a library step's type can do. <see cref="InputType"/> is null when it takes nothing.</summary>
internal sealed record LibraryModel(string Type, string? InputType, bool InputIsTuple, InputForm Plan, InputForm Probe, bool Undo);
