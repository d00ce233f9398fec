using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Parsing;

/// <summary>The names are the compiler's own, which is slower at writing them.</summary>
public class TypeNamesTests
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly IReadOnlyList<ITypeSymbol> Types = Read();

    [Fact]
    public void Emitted_IsWhatTheCompilerWrites() => Assert.All(Types, static type => Assert.Equal(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Annotated), TypeNames.Emitted(type)));

    [Fact]
    public void Declared_IsWhatTheCompilerWrites() => Assert.All(Types, static type => Assert.Equal(type.ToDisplayString(Annotated), TypeNames.Declared(type)));

    [Fact]
    public void Short_IsWhatTheCompilerWrites() => Assert.All(Types, static type => Assert.Equal(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).Replace("?", "", StringComparison.Ordinal), TypeNames.Short(type).Replace("?", "", StringComparison.Ordinal)));

    [Fact]
    public void Key_OfTheSameType_IsTheSame_WhateverItsAnnotationsAndTupleNames()
    {
        var keys = Types.ToLookup(static type => TypeNames.Key(type), StringComparer.Ordinal);

        Assert.All(Types, type => Assert.Equal(TypeNames.Key(type), TypeNames.Key(type, TypeNames.Emitted(type))));
        Assert.All(keys, same => Assert.Single(same.Select(static type => Plain(type)).Distinct()));
        Assert.True(keys.Count < Types.Count);

        static string Plain(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("?", "", StringComparison.Ordinal).Replace(" Left", "", StringComparison.Ordinal).Replace(" Right", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q", "ii")]
    [InlineData("v", "jj")]
    [InlineData("kk", "ll")]
    public void Key_OfNamesAndAnnotationsWithinOthers_IsTheSame(string left, string right) => Assert.Equal(TypeNames.Key(TypeOf(left)), TypeNames.Key(TypeOf(right), TypeNames.Emitted(TypeOf(right))));

    private static ITypeSymbol TypeOf(string field) => Fields().Single(candidate => candidate.Name == field).Type;

    private static IReadOnlyList<ITypeSymbol> Read() => [.. Fields().Select(static field => field.Type)];

    private static IEnumerable<IFieldSymbol> Fields()
    {
        var compilation = RunbookCompiler.Create("""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            namespace Shop.@event;
            public class Outer<T> { public sealed record Inner<U>(T Left, U Right); public record struct Plain; }
            public class Holder
            {
                int a; int? b; string c; string? d; object e; dynamic f; int[] g; string?[] h; string[]? i; int[][] j; int[,] k; decimal l; nint m;
                List<string> n; List<string?> o; List<string>? p; Dictionary<string, List<(int Left, string? Right)>> q; (int, string) r; (int Left, string Right) s; (int, string)? t;
                Outer<int>.Inner<string?> u; Outer<string>.Plain v; Outer<Outer<int>.Plain?>.Inner<DateTimeOffset> w; Func<int, Task<string?>> x; Task y; Action<dynamic, object?> z;
                DateTimeOffset? aa; Guid bb; IReadOnlyList<KeyValuePair<string, byte[]?>> cc; ulong dd; char ee; (List<string?>, Outer<int>.Plain[]) ff; Nullable<Guid> gg; Task<Missing> hh;
                Dictionary<string, List<(int, string)>> ii; Outer<string?>.Plain jj; (List<(int Left, int Right)>, int) kk; (List<(int, int)> Left, int Right) ll;
            }
            """);
        var holder = compilation.GetTypeByMetadataName("Shop.event.Holder")!;
        return holder.GetMembers().OfType<IFieldSymbol>();
    }
}
