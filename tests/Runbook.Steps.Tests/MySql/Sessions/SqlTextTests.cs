using CsCheck;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.Tests.MySql.Sessions;

public sealed class SqlTextTests
{
    [Theory]
    [InlineData("orders", "`orders`")]
    [InlineData("a`b", "`a``b`")]
    public void Name_Backtick_IsDoubled(string name, string quoted) => Assert.Equal(quoted, SqlText.Name(name));

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Name_NoServerTakesIt_IsRefused(string name) => Assert.Throws<ArgumentException>(() => SqlText.Name(name));

    [Fact]
    public void Literal_AnyText_EndsOnlyAtItsEnd() => Gen.Char["'\\`\"ab%가"].Array[0, 12].Select(chars => new string(chars)).Sample(text => Read(SqlText.Literal(text)) == text);

    [Fact]
    public void Literal_ControlCharacter_IsRefusedWithoutShowingTheValue()
    {
        var e = Assert.Throws<ArgumentException>(() => SqlText.Literal("hunter2\n"));

        Assert.DoesNotContain("hunter2", e.Message, StringComparison.Ordinal);
    }

    /// <summary>Reads a literal as a server does without NO_BACKSLASH_ESCAPES; null when it ends early.</summary>
    private static string? Read(string literal)
    {
        var text = string.Empty;
        for (var i = 1; i < literal.Length; i++)
        {
            if (literal[i] == '\'' && (i + 1 == literal.Length || literal[i + 1] != '\''))
            {
                return i + 1 == literal.Length ? text : null;
            }

            i += literal[i] is '\'' or '\\' ? 1 : 0;
            text += literal[i];
        }

        return null;
    }
}
