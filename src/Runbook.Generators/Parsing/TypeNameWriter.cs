using System.Text;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Emit;

namespace Runbook.Generators.Parsing;

/// <summary>
/// Writes the names of the types that contracts are made of. The compiler's own display does it as well and takes several times as long,
/// which is most of the time that a parser of many steps spends; what is not met in contracts is left to it.
/// </summary>
internal sealed class TypeNameWriter(bool qualified, bool annotated)
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;
    private static readonly SymbolDisplayFormat QualifiedAnnotated = Qualified.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly StringBuilder text = new();

    public static string Write(ITypeSymbol type, bool qualified, bool annotated)
    {
        var writer = new TypeNameWriter(qualified, annotated);
        writer.Write(type);
        return writer.text.ToString();
    }

    private void Write(ITypeSymbol type)
    {
        switch (type)
        {
            case INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false, TypeKind: not (TypeKind.Error or TypeKind.FunctionPointer), IsUnboundGenericType: false } named:
                WriteNamed(named);
                break;
            case IArrayTypeSymbol { Rank: 1, ElementType: not IArrayTypeSymbol } array:
                Write(array.ElementType);
                text.Append("[]");
                break;
            // Names of elements make no different type.
            case INamedTypeSymbol { IsTupleType: true } tuple when qualified && !annotated:
                text.Append('(');
                WriteList(tuple.TupleElements.Select(static element => element.Type));
                text.Append(')');
                break;
            default:
                text.Append(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(qualified ? annotated ? QualifiedAnnotated : Qualified : SymbolDisplayFormat.MinimallyQualifiedFormat));
                break;
        }

        if (annotated && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            text.Append('?');
        }
    }

    private void WriteNamed(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            Write(type.TypeArguments[0]);
            text.Append('?');
            return;
        }

        if (Keyword(type) is { } keyword)
        {
            text.Append(keyword);
            return;
        }

        if (qualified)
        {
            WriteContainer(type);
        }

        text.Append(Identifiers.Escape(type.Name));
        if (type.TypeArguments.Length == 0)
        {
            return;
        }

        text.Append('<');
        WriteList(type.TypeArguments);
        text.Append('>');
    }

    private void WriteList(IEnumerable<ITypeSymbol> types)
    {
        var separator = string.Empty;
        foreach (var type in types)
        {
            text.Append(separator);
            Write(type);
            separator = ", ";
        }
    }

    private void WriteContainer(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            WriteNamed(outer);
            text.Append('.');
        }
        else
        {
            text.Append("global::");
            WriteNamespace(type.ContainingNamespace);
        }
    }

    private void WriteNamespace(INamespaceSymbol? space)
    {
        if (space is { IsGlobalNamespace: false })
        {
            WriteNamespace(space.ContainingNamespace);
            text.Append(Identifiers.Escape(space.Name)).Append('.');
        }
    }

    private static string? Keyword(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_IntPtr when type.IsNativeIntegerType => "nint",
        SpecialType.System_UIntPtr when type.IsNativeIntegerType => "nuint",
        SpecialType.System_Object => "object",
        SpecialType.System_Void => "void",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_String => "string",
        _ => null,
    };
}
