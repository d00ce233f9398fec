using System.Net;

namespace Runbook.Steps.Http;

/// <summary>
/// Fetches a page: status 200, the content that it must hold, and the backend that must have answered.
/// Over https the certificate must be valid for the name. It is asked from the machine that runs the runbook, so it proves nothing about other networks.
/// </summary>
/// <param name="url">The page. Asked by GET; redirects are not followed. No user and password in it, and no token: it appears in messages and plans.</param>
[ReadOnly]
public sealed class ProbeWeb(Uri url) : IStep<WebReachable>, IPlan
{
    private static readonly string[] OutsideNotSeen = ["Asked from the machine that runs the runbook: users' networks and their DNS were not looked at."];

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Uri url = HttpReader.Checked(url);

    /// <summary>Text that the page must hold, letter for letter. Default: any content.</summary>
    public string? MustContain { get; init; }

    /// <summary>A response header that names the backend, and the value that it must have, letter for letter. Default: any backend.</summary>
    public (string Name, string Value)? ExpectedBackendHeader { get; init; }

    /// <summary>How long the answer may take, to its last byte. Default: 10 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a wrong answer is asked for again, once a second: a balancer that was told to move its traffic takes a moment. Default: not at all.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>What sends the request; not disposed. Default: a direct, new connection without proxy.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <inheritdoc/>
    /// <exception cref="WebUnreachableException">No answer, another status than 200, or not the content or the backend that was expected.</exception>
    public async Task<WebReachable> RunAsync(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var reader = new HttpReader(Handler, context.Time, RequestTimeout);
        var start = context.Time.GetTimestamp();
        while (true)
        {
            try
            {
                return await AskAsync(reader, context).ConfigureAwait(false);
            }
            catch (WebUnreachableException wrong) when (context.Time.GetElapsedTime(start) < Patience)
            {
                context.Report(wrong.Message);
                await Task.Delay(Pause, context.Time, context.CancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<WebReachable> AskAsync(HttpReader reader, StepContext context)
    {
        var answer = await reader.GetAsync(url, context.CancellationToken).ConfigureAwait(false);
        if (answer.Status is not HttpStatusCode.OK)
        {
            throw new WebUnreachableException(url, answer.Describe(), "Expected 200: look at the load balancer and at the service behind it.");
        }

        if (MustContain is not null && !answer.Body.Contains(MustContain, StringComparison.Ordinal))
        {
            throw new WebUnreachableException(url, $"{answer.Describe()}, without '{MustContain}'", "Something else answers, or the service is broken behind a 200.");
        }

        return new WebReachable
        {
            At = context.Time.GetUtcNow(),
            Url = url,
            Backend = ReadBackend(answer),
            Milliseconds = answer.Milliseconds,
            Unproven = OutsideNotSeen,
        };
    }

    /// <inheritdoc/>
    public Task<StepPlan> PlanAsync(PlanContext context) => Task.FromResult(new StepPlan
    {
        Actions = [HttpReader.Plan(url) with { After = string.Join(", ", Wanted()) }],
        Notes = OutsideNotSeen,
    });

    private IEnumerable<string> Wanted()
    {
        yield return "200";
        if (MustContain is not null)
        {
            yield return $"holds '{MustContain}'";
        }

        if (ExpectedBackendHeader is var (name, value))
        {
            yield return $"{name}: {value}";
        }
    }

    private string? ReadBackend(HttpAnswer answer)
    {
        if (ExpectedBackendHeader is not var (name, value))
        {
            return null;
        }

        var found = answer.Headers.GetValueOrDefault(name);
        return found == value
            ? found
            : throw new WebUnreachableException(url, $"{answer.Describe()}, {(found is null ? $"without header {name}" : $"{name}: {found}")}",
                $"Expected {name}: {value}. {(found is null ? "Make the backends name themselves in that header." : "The traffic still goes elsewhere.")}");
    }
}
