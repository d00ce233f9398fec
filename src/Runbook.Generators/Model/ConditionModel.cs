namespace Runbook.Generators.Model;

/// <summary>The member that <c>When</c> names.</summary>
internal sealed record ConditionModel(string Name, bool IsMethod, bool IsStatic, EquatableArray<ArgumentModel> Arguments);
