using Microsoft.CodeAnalysis;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Tells tasks from other types.</summary>
internal static class TaskTypes
{
    /// <summary>Task or Task&lt;T&gt;.</summary>
    public static bool IsTask(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task", Arity: 0 or 1 } named && IsInTasks(named);

    /// <summary>Stands in System.Threading.Tasks.</summary>
    public static bool IsInTasks(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks";
}
