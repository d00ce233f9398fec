using Runbook.Steps.MySql;

namespace Runbook.Steps.Tests.MySql;

public sealed class ReadOnlyProofTests
{
    [Theory]
    [InlineData(1290, "The MariaDB server is running with the --read-only option so it cannot execute this statement", true)]
    [InlineData(1290, "The MySQL server is running with the --super-read-only option so it cannot execute this statement", true)]
    [InlineData(1836, "Running in read-only mode", true)]
    [InlineData(1290, "The MySQL server is running with the --secure-file-priv option so it cannot execute this statement", false)]
    [InlineData(1792, "Cannot execute statement in a READ ONLY transaction", false)]
    [InlineData(1142, "DELETE command denied", false)]
    public void IsReadOnlyRefusal_Errors_OnlyThoseOfTheServersReadOnly(int number, string message, bool expected)
    {
        Assert.Equal(expected, ReadOnlyProof.IsReadOnlyRefusal(number, message));
    }
}
