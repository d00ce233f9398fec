using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Contracts;

/// <summary>Finds the constructor that the serializer would call.</summary>
internal static class Constructors
{
    public const string KeepIdentity = "Keep what identifies it, as text or a number";

    /// <summary>Null, and no fault, for one without parameters.</summary>
    public static (IMethodSymbol? Constructor, ContractFault? Fault) Find(INamedTypeSymbol type, string subject)
    {
        if (type.InstanceConstructors.FirstOrDefault(static constructor => constructor.IsChosen()) is { } chosen)
        {
            return (chosen, null);
        }

        var usable = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        // A struct can always be made without one, and that is what is done.
        if (type.IsValueType || usable.Any(static constructor => constructor.Parameters.IsEmpty))
        {
            return (null, null);
        }

        // Of a type of another assembly nothing can be changed.
        var isOwn = !type.DeclaringSyntaxReferences.IsEmpty;
        return usable switch
        {
            [var only] => (only, null),
            [] => (null, new ContractFault($"{subject} has no public constructor", isOwn ? "Make one public, or mark one with [JsonConstructor]" : KeepIdentity)),
            _ => (null, new ContractFault($"{subject} has several constructors, and nothing says which to call", isOwn ? "Mark one with [JsonConstructor]" : KeepIdentity)),
        };
    }
}
