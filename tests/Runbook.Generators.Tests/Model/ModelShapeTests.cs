using System.Reflection;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Tests.Model;

public class ModelShapeTests
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(AttributeData), typeof(SemanticModel)];

    private static readonly Type[] Models = [.. typeof(RunbookModel).Assembly.GetTypes().Where(static type => type.Namespace == typeof(RunbookModel).Namespace && type != typeof(EquatableArrayExtensions))];

    [Fact]
    public void Model_HoldsNothingOfTheCompiler() => Assert.Empty(
        from type in Models
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        from held in Unwrap(field.FieldType)
        where held.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true || Forbidden.Any(forbidden => forbidden.IsAssignableFrom(held))
        select $"{type.Name}.{field.Name} holds a {held.Name}");

    [Fact]
    public void Model_IsEqualByValue() => Assert.Empty(
        from type in Models
        where type is { IsEnum: false, IsNested: false } && !typeof(IEquatable<>).MakeGenericType(type.IsGenericTypeDefinition ? typeof(int) : type).IsAssignableFrom(type) && !type.IsGenericTypeDefinition
        select type.Name);

    [Fact]
    public void Model_HoldsOnlyArraysThatCompareTheirElements() => Assert.Empty(
        from type in Models
        where type != typeof(EquatableArray<>) && !type.IsNested
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        where field.FieldType != typeof(string)
            && typeof(System.Collections.IEnumerable).IsAssignableFrom(field.FieldType)
            && !(field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        select $"{type.Name}.{field.Name}");

    private static IEnumerable<Type> Unwrap(Type type)
    {
        yield return type;
        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : type.HasElementType ? [type.GetElementType()!] : [])
        {
            foreach (var held in Unwrap(argument))
            {
                yield return held;
            }
        }
    }
}
