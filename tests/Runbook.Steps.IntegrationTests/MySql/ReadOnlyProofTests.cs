using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

[Collection(MariaDbCollection.Name)]
public sealed class ReadOnlyProofTests(ReplicationPair pair)
{
    [Fact]
    public async Task Prove_ReadOnlyServerAndPlainAccount_IsRefusedWith1290()
    {
        var account = await pair.CreateAccountAsync();
        await pair.WaitUntilEqualAsync();

        var proof = await ReadOnlyProof.ProveAsync(pair.Replica.Target(account.User), CancellationToken.None);

        Assert.StartsWith("1290:", proof.RefusedWith, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WritableServer_FailsAndNamesTheVariable()
    {
        var account = await pair.CreateAccountAsync();

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => ReadOnlyProof.ProveAsync(pair.Source.Target(account.User), CancellationToken.None));

        Assert.Contains("@@global.read_only = 0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_ExemptAccount_FailsAndNamesThePrivilege()
    {
        var e = await Assert.ThrowsAsync<MySqlStepException>(() => ReadOnlyProof.ProveAsync(pair.ReplicaTarget, CancellationToken.None));

        Assert.Contains("exempt from it (READ_ONLY ADMIN)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WrongPassword_FailsWithoutShowingIt()
    {
        var e = await Assert.ThrowsAsync<MySqlStepException>(() => ReadOnlyProof.ProveAsync(pair.Source.Target("runbook", password: "hunter2"), CancellationToken.None));

        Assert.Contains("No session on RDS", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", e.ToString(), StringComparison.Ordinal);
    }
}
