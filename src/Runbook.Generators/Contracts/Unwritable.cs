using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>Types of the language and the framework that are no data: the serializer refuses them, or writes something else.</summary>
internal static class Unwritable
{
    /// <summary>What the type is, and the next move; null when it is none of these.</summary>
    public static (string What, string Move)? Find(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => ("a pointer", "Remove it"),
        { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => ("a type that says nothing of what to read", "Declare the type that it is"),
        { TypeKind: TypeKind.Delegate } => ("a delegate", "Keep code out of the contract"),
        { IsRefLikeType: true } => ("a type that lives on the stack only", "Use an array or IReadOnlyList<T>"),
        { IsTupleType: true } => ("a tuple, whose elements are fields, and fields are not written", "Declare a record with these members"),
        _ when type.DerivesFrom("System", "Exception") => ("an exception", "Keep its message as a string"),
        _ when type.DerivesFrom("System.IO", "Stream") => ("a stream", "Keep where it leads to, or what was read from it"),
        _ when type.DerivesFrom("System", "Type") || type.DerivesFrom("System.Reflection", "MemberInfo") => ("a piece of code, and no data", "Keep its name as a string"),
        _ when (type.Name is "Task" or "ValueTask") && type.IsIn("System.Threading.Tasks") => ("a task", "Await it, and keep its result"),
        _ when type.IsToken() => ("a signal within one process", "Remove it"),
        _ when type.Is("System.Text", "StringBuilder") => ("a builder, whose text is not written", "Use string"),
        _ when type.Is("System", "Lazy") => ("a value still to be made, which is not read back", "Keep the value itself"),
        _ => null,
    };
}
