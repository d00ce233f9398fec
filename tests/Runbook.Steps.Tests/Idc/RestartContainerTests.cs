using Runbook.Steps.Idc;

namespace Runbook.Steps.Tests.Idc;

public sealed class RestartContainerTests
{
    private static readonly DockerTarget Target = new() { Name = "IDC MySQL", Endpoint = new Uri("unix:///run/nothing.sock"), Container = "idc-mysql" };

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(3601)]
    public void StopGrace_ThatWouldKillOrNeverEnd_IsRefused(double seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RestartContainer(Target) { StopGrace = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public async Task Plan_EngineDown_ShowsTheCallAndSaysWhatIsUnknown()
    {
        var plan = await new RestartContainer(Target).PlanAsync(Maybe<ContainerInspected>.None, new Http.VirtualContext().Planning);

        Assert.Equal("POST /containers/idc-mysql/restart?t=120", Assert.Single(plan.Actions).Text);
        Assert.Contains("does not answer", Assert.Single(plan.Unknown), StringComparison.Ordinal);
    }
}
