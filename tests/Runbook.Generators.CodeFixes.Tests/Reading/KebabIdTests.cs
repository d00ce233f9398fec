using Runbook.Generators.CodeFixes.Reading;

namespace Runbook.Generators.CodeFixes.Tests.Reading;

public class KebabIdTests
{
    [Theory]
    [InlineData("MigrationRollback", "migration-rollback")]
    [InlineData("migration_rollback", "migration-rollback")]
    [InlineData(" Migration  Rollback! ", "migration-rollback")]
    [InlineData("IDCRollback2", "idc-rollback2")]
    [InlineData("-a--b-", "a-b")]
    public void Words_AreWrittenInKebabCase(string text, string expected) => Assert.Equal(expected, KebabId.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("롤백")]
    [InlineData("café")]
    public void LettersThatAnIdCannotHave_GiveNone(string text) => Assert.Null(KebabId.Of(text));
}
