using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies.Sql;

/// <summary>Where text becomes a statement.</summary>
internal static class SqlSink
{
    private static readonly string[] Names = ["sql", "commandText", "cmdText", "query", "statement", "rawSql"];
    private static readonly string[] Spaces = ["MySqlConnector", "MySql", "Dapper", "Npgsql"];

    /// <summary>The text that flows into a statement here, or null.</summary>
    public static IOperation? Find(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_String } property } } assignment when IsStatement(property.Name) => assignment.Value,
        // Whatever is not a string (FormattableString, a handler of interpolated strings) makes parameters of the values.
        IArgumentOperation { Parameter: { Type.SpecialType: SpecialType.System_String } parameter } argument when IsStatement(parameter) => argument.Value,
        _ => null,
    };

    private static bool IsStatement(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsStatement(IParameterSymbol parameter) => IsStatement(parameter.Name)
        || (parameter.ContainingType is { } type && (Spaces.Contains(type.RootSpace(), StringComparer.Ordinal) || IsInData(type)));

    private static bool IsInData(INamedTypeSymbol type) => type.IsIn("System.Data") || type.IsIn("System.Data.Common") || type.IsIn("Microsoft.Data.SqlClient") || type.IsIn("Microsoft.Data.Sqlite");
}
