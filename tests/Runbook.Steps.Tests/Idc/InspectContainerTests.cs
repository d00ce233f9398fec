using Runbook.Steps.Idc;

namespace Runbook.Steps.Tests.Idc;

public sealed class InspectContainerTests
{
    private static readonly ContainerFacts Sound = new("abc", "running", true, false, false, null, false, 0, 0, DateTimeOffset.UnixEpoch);

    private static readonly DatabaseAnswer Accepts = new(true, false, "answered");

    [Fact]
    public void Judge_RunsAndAccepts_CallsForNoRestart()
    {
        Assert.Empty(InspectContainer.Judge(Sound, Accepts));
        Assert.Empty(InspectContainer.Judge(Sound, null));
        Assert.Empty(InspectContainer.Judge(Sound with { Health = "starting" }, Accepts));
    }

    [Fact]
    public void Judge_Stopped_SaysHowItEnded()
    {
        var reason = Assert.Single(InspectContainer.Judge(Sound with { Status = "exited", Running = false, ExitCode = 137, OomKilled = true }, null));

        Assert.Contains("exit code 137", reason, StringComparison.Ordinal);
        Assert.Contains("want of memory", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_DatabaseSilent_CallsForARestart() =>
        Assert.Contains("Connect Timeout", Assert.Single(InspectContainer.Judge(Sound, new(false, false, "Connect Timeout expired."))), StringComparison.Ordinal);

    [Fact]
    public void Judge_DatabaseRefusesTheAccount_CallsForNoRestart() => Assert.Empty(InspectContainer.Judge(Sound, new(false, true, "Access denied")));

    [Fact]
    public void Judge_Paused_CallsForNoRestart() => Assert.Empty(InspectContainer.Judge(Sound with { Status = "paused", Paused = true }, new(false, false, "Connect Timeout expired.")));

    [Fact]
    public void Judge_Unhealthy_CallsForARestart() => Assert.Single(InspectContainer.Judge(Sound with { Health = "unhealthy" }, Accepts));

    [Fact]
    public void Judge_RestartLoop_SaysSoOnce() =>
        Assert.Contains("restart loop", Assert.Single(InspectContainer.Judge(Sound with { Status = "restarting", Restarting = true, ExitCode = 1 }, null)), StringComparison.Ordinal);
}
