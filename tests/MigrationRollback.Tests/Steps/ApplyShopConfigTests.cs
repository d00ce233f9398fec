using MigrationRollback.Steps;
using Runbook.Steps.IntegrationTests;
using Runbook.Steps.MySql;

namespace MigrationRollback.Tests.Steps;

public sealed class ApplyShopConfigTests : IDisposable
{
    private static readonly ReplicaPromoted Promoted = new() { At = DateTimeOffset.UnixEpoch, Gtid = "0-1-1" };

    private readonly string file = Path.GetTempFileName();
    private readonly FakeShop shop;
    private readonly TestStepContext context = new();

    public ApplyShopConfigTests()
    {
        File.WriteAllText(file, """{"database": "rds"}""");
        shop = new FakeShop(file);
    }

    private ApplyShopConfig Step => new(shop.Url, file, "idc");

    public void Dispose()
    {
        shop.Dispose();
        File.Delete(file);
    }

    [Fact]
    public async Task Run_MovesTheShop_AndUndoBringsItsFileBack()
    {
        var applied = await Step.RunAsync(Promoted, context);
        Assert.Equal("idc", applied.Database);
        Assert.Equal("idc", shop.Database);

        await Step.UndoAsync(applied, context);
        Assert.Equal("rds", shop.Database);
        Assert.Equal("""{"database": "rds"}""", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Run_ShopThatCannotUseItsDatabase_Fails()
    {
        shop.IsHealthy = false;

        Assert.Contains("healthz answered 503", (await Assert.ThrowsAsync<InvalidOperationException>(() => Step.RunAsync(Promoted, context))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnswerOfTheReloadLost_IsInDoubt_AndTheProbeSeesThatItHappened()
    {
        shop.DropsReloads = true;
        await Assert.ThrowsAsync<StepInDoubtException>(() => Step.RunAsync(Promoted, context));

        Assert.Equal(ProbeAnswer.Done, (await Step.ProbeAsync(Promoted, context)).Answer);
        Assert.Equal(1, shop.Reloads);
    }

    [Fact]
    public async Task Probe_NotYetReloaded_IsNotDone()
    {
        await File.WriteAllTextAsync(file, """{"database": "idc"}""");

        Assert.Equal(ProbeAnswer.NotDone, (await Step.ProbeAsync(Promoted, context)).Answer);
    }

    [Fact]
    public async Task Plan_ShowsBeforeAndAfter_AndChangesNothing()
    {
        var plan = await Step.PlanAsync(Maybe<ReplicaPromoted>.None, new PlanContext { Time = TimeProvider.System, CancellationToken = default });

        Assert.Equal("""{"database": "rds"}""", plan.Actions[0].Before);
        Assert.Equal("""{"database": "idc"}""", plan.Actions[0].After);
        Assert.Equal("rds", shop.Database);
        Assert.Equal(0, shop.Reloads);
    }
}
