using Runbook.Steps.Idc;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.Idc;

[Collection(DockerCollection.Name)]
public sealed class InspectContainerTests(DockerFixture docker)
{
    [Fact]
    public async Task Inspect_Running_CallsForNoRestart()
    {
        var target = await docker.RunAsync("/busybox", "sleep", "1000");

        var seen = await new InspectContainer(target).RunAsync(new TestStepContext());

        Assert.True(seen is { Running: true, Status: "running", OomKilled: false, NeedsRestart: false, Health: null, AcceptsConnections: null });
        Assert.Equal(await docker.DockerAsync("inspect", "-f", "{{.Id}}", target.Container), seen.Id);
        Assert.InRange(seen.StartedAt!.Value, seen.At.AddMinutes(-1), seen.At);
    }

    [Fact]
    public async Task Inspect_Exited_SaysWithWhichCode()
    {
        var target = await docker.RunAsync("/busybox", "sh", "-c", "exit 3");
        await docker.DockerAsync("wait", target.Container);

        var seen = await new InspectContainer(target).RunAsync(new TestStepContext());

        Assert.True(seen is { Running: false, Status: "exited", ExitCode: 3, NeedsRestart: true });
        Assert.Contains("exit code 3", Assert.Single(seen.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_NeverStarted_HasNoStart()
    {
        var target = await docker.CreateAsync("/busybox", "sleep", "1000");

        var seen = await new InspectContainer(target).RunAsync(new TestStepContext());

        Assert.True(seen is { Running: false, Status: "created", StartedAt: null, NeedsRestart: true });
    }

    [Fact]
    public async Task Inspect_Missing_ListsWhatIsThere()
    {
        var other = await docker.CreateAsync("/busybox", "sleep", "1000");
        var missing = other with { Container = "idc-mysqll" };

        var thrown = await Assert.ThrowsAsync<ContainerNotFoundException>(() => new InspectContainer(missing).RunAsync(new TestStepContext()));

        Assert.Contains($"{other.Container} (created)", thrown.Known);
        Assert.Contains("'idc-mysqll'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_NoEngine_SaysWhere()
    {
        var target = new DockerTarget { Name = "IDC", Endpoint = new Uri("unix:///tmp/no-such-docker.sock"), Container = "x" };

        var thrown = await Assert.ThrowsAsync<IOException>(() => new InspectContainer(target).RunAsync(new TestStepContext()));

        Assert.Contains("unix:///tmp/no-such-docker.sock", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_WithDatabase_TellsSilentFromRefusingFromAccepting()
    {
        await using var database = await ContainerDatabase.StartAsync(docker, bootSeconds: 0);

        var accepting = await InspectAsync(database.Container, database.Database);
        var refusing = await InspectAsync(database.Container, database.Database with { Password = new Secret<string>("wrong") });
        var silent = await InspectAsync(database.Container, database.Database with { Port = FreePort.Next() });

        Assert.True(accepting is { AcceptsConnections: true, NeedsRestart: false });
        Assert.Contains("MariaDB", accepting.DatabaseAnswer, StringComparison.Ordinal);
        Assert.True(refusing is { AcceptsConnections: false, NeedsRestart: false });
        Assert.Contains("Access denied", refusing.DatabaseAnswer, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", refusing.DatabaseAnswer, StringComparison.Ordinal);
        Assert.True(silent is { AcceptsConnections: false, NeedsRestart: true, Running: true });
    }

    private static Task<ContainerInspected> InspectAsync(DockerTarget container, MySqlTarget database) =>
        new InspectContainer(container) { Database = database }.RunAsync(new TestStepContext());
}
