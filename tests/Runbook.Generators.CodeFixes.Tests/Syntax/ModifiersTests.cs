using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;

namespace Runbook.Generators.CodeFixes.Tests.Syntax;

public class ModifiersTests
{
    [Theory]
    [InlineData("/* a */ class A;", "/* a */ public class A;")]
    [InlineData("[B] record A;", "[B] public record A;")]
    [InlineData("protected internal static class A { }", "public static class A { }")]
    [InlineData("private /* c */ protected class A;", "public /* c */ class A;")]
    [InlineData("sealed private class A;", "sealed public class A;")]
    [InlineData("enum A { B }", "public enum A { B }")]
    public void Access_IsGivenOnce(string before, string after) => Assert.Equal(after, Parse(before).WithAccess(SyntaxKind.PublicKeyword).ToFullString());

    [Theory]
    [InlineData("static class A;", "class A;")]
    [InlineData("// a\nstatic public class A;", "// a\npublic class A;")]
    [InlineData("class A;", "class A;")]
    public void Modifier_IsRemovedWithItsGap(string before, string after) => Assert.Equal(after, Parse(before).Remove(SyntaxKind.StaticKeyword).ToFullString());

    [Fact]
    public void Modifier_StandsBehindAccess() => Assert.Equal("public required sealed class A;", Parse("public sealed class A;").InsertBehindAccess(SyntaxKind.RequiredKeyword).ToFullString());

    private static MemberDeclarationSyntax Parse(string source) => SyntaxFactory.ParseMemberDeclaration(source)!;
}
