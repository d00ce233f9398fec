using System.Globalization;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Runbook.Steps.Idc;

/// <summary>The three calls that the steps make, on the container of one target.</summary>
internal sealed class DockerEngine : IDisposable
{
    private readonly DockerTarget target;
    private readonly DockerClient client;

    public DockerEngine(DockerTarget target)
    {
        this.target = target;

        // The client's default timeout of 100 s is shorter than the stop grace that a database needs: the caller's token is the only limit.
        // No API version is asked for, so that engines older than the client answer in their own.
        client = new DockerClientBuilder().WithEndpoint(target.Endpoint).WithTimeout(Timeout.InfiniteTimeSpan).Build();
    }

    public static string RestartCall(DockerTarget target, TimeSpan grace) =>
        string.Create(CultureInfo.InvariantCulture, $"POST /containers/{target.Container}/restart?t={(uint)grace.TotalSeconds}");

    public static string InspectCall(DockerTarget target) => $"GET /containers/{target.Container}/json";

    public async Task<ContainerFacts> InspectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return ContainerFacts.From(await client.Containers.InspectContainerAsync(target.Container, cancellationToken).ConfigureAwait(false));
        }
        catch (DockerContainerNotFoundException e)
        {
            throw new ContainerNotFoundException(target, await ListAsync(cancellationToken).ConfigureAwait(false), e);
        }
        catch (HttpRequestException e)
        {
            throw new IOException(
                $"Docker at {target.Endpoint} ({target.Name}) does not answer: {e.InnerException?.Message ?? e.Message} Check that the engine runs and that this account may use its socket.", e);
        }
    }

    public Task RestartAsync(TimeSpan grace, CancellationToken cancellationToken) => client.Containers.RestartContainerAsync(
        target.Container, new ContainerRestartParameters { WaitBeforeKillSeconds = (uint)grace.TotalSeconds }, cancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var containers = await client.Containers.ListContainersAsync(new ContainersListParameters { All = true }, cancellationToken).ConfigureAwait(false);
        return [.. containers.Select(c => $"{string.Join('=', c.Names.Select(n => n.TrimStart('/')))} ({c.State})").Order(StringComparer.Ordinal)];
    }
}
