using RollbackLab.Check;

namespace MigrationRollback.Lab.Tests.Check;

public sealed class GtidPositionTests
{
    [Theory]
    [InlineData("0-1-3247", 0, 3247)]
    [InlineData("1-2-9,0-1-12", 0, 12)]
    [InlineData("10-2-9", 0, 0)]
    [InlineData("", 0, 0)]
    public void SequenceOf_Position_IsThatOfTheDomain(string position, int domain, long expected) => Assert.Equal(expected, GtidPosition.SequenceOf(position, domain));
}
