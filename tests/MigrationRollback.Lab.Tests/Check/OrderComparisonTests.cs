using RollbackLab.Check;
using RollbackLab.Load;

namespace MigrationRollback.Lab.Tests.Check;

public sealed class OrderComparisonTests
{
    [Fact]
    public void Compare_EverythingTakenOver_FindsNothing()
    {
        var comparison = OrderComparison.Compare([Acknowledged("a", 1), Acknowledged("b", 2)], [Stored("a", 1), Stored("b", 2)], [Stored("a", 1)]);

        Assert.Empty(comparison.Lost);
        Assert.Empty(comparison.Stranded);
        Assert.Empty(comparison.Renumbered);
        Assert.Empty(comparison.Torn);
        Assert.Empty(comparison.Duplicated);
    }

    [Fact]
    public void Compare_AcknowledgedButOnRdsOnly_IsLostAndStranded()
    {
        var comparison = OrderComparison.Compare([Acknowledged("a", 1)], [], [Stored("a", 1)]);

        Assert.Equal(["a"], comparison.Lost);
        Assert.Equal(["a"], comparison.Stranded);
    }

    [Fact]
    public void Compare_StoredButNeverAcknowledged_IsNotLost()
    {
        var comparison = OrderComparison.Compare([], [Stored("a", 1)], [Stored("a", 1)]);

        Assert.Empty(comparison.Lost);
        Assert.Empty(comparison.Stranded);
    }

    [Fact]
    public void Compare_OtherIdThanAcknowledged_IsRenumberedAndNotLost()
    {
        var comparison = OrderComparison.Compare([Acknowledged("a", 1)], [Stored("a", 9)], []);

        Assert.Equal(["a"], comparison.Renumbered);
        Assert.Empty(comparison.Lost);
    }

    [Fact]
    public void Compare_ItemMissing_IsTorn()
    {
        var comparison = OrderComparison.Compare([Acknowledged("a", 1)], [Stored("a", 1) with { Items = 1 }], []);

        Assert.Equal(["a"], comparison.Torn);
    }

    [Fact]
    public void Compare_StoredTwice_IsDuplicated()
    {
        var comparison = OrderComparison.Compare([Acknowledged("a", 1)], [Stored("a", 1), Stored("a", 2)], []);

        Assert.Equal(["a"], comparison.Duplicated);
        Assert.Empty(comparison.Renumbered);
    }

    private static Acknowledgement Acknowledged(string key, long id) => new() { At = 0, Key = key, OrderId = id, Side = "aws" };

    private static StoredOrder Stored(string key, long id) => new() { Key = key, Id = id, Side = "aws", Items = OrderComparison.ItemsOfAnOrder };
}
