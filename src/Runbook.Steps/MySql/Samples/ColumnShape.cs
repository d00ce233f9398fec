namespace Runbook.Steps.MySql.Samples;

/// <summary>A column, and its type without length: <c>varchar</c>, <c>float</c>.</summary>
internal sealed record ColumnShape(string Name, string Type);
