using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;

namespace Runbook.Generators.CodeFixes.Tests.Syntax;

public class AttributeEditingTests
{
    [Fact]
    public void AttributeThatIsAdded_EndsItsLineAsTheFileDoes() => Assert.Equal(
        "namespace Shop;\r\n\r\n/// <summary>A.</summary>\r\n[global::Runbook.Idempotent]\r\nclass A;\r\n",
        Mend("namespace Shop;\r\n\r\n/// <summary>A.</summary>\r\nclass A;\r\n", static type => AttributeEditing.Add(type, Marks.Idempotent)));

    [Fact]
    public void AttributeThatIsRemoved_LeavesTheCommentsAroundIt() => Assert.Equal(
        "// first\n[B] // b\nclass C;\n",
        Mend("// first\n[A]\n[B] // b\nclass C;\n", static type => AttributeEditing.Remove(type, type.AttributeLists[0].Attributes[0])));

    [Fact]
    public void AttributeThatIsRemovedFromItsBrackets_LeavesNoGap()
    {
        const string source = "[A, B, C] class D;";

        Assert.Equal("[B, C] class D;", Mend(source, static type => AttributeEditing.Remove(type, type.AttributeLists[0].Attributes[0])));
        Assert.Equal("[A, C] class D;", Mend(source, static type => AttributeEditing.Remove(type, type.AttributeLists[0].Attributes[1])));
        Assert.Equal("[A, B] class D;", Mend(source, static type => AttributeEditing.Remove(type, type.AttributeLists[0].Attributes[2])));
    }

    private static string Mend(string source, Func<MemberDeclarationSyntax, MemberDeclarationSyntax> mend)
    {
        var root = SyntaxFactory.ParseCompilationUnit(source);
        root = CSharpSyntaxTree.Create(root).GetCompilationUnitRoot();
        var type = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        return root.ReplaceNode(type, mend(type)).ToFullString();
    }
}
