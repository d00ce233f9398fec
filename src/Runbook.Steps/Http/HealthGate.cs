using System.Globalization;

namespace Runbook.Steps.Http;

/// <summary>
/// Waits until a health endpoint passes several times in a row; one failure starts the count anew. A pass is a 2xx answer in time, with the marker where one is given.
/// It asks until the step's time is up. The endpoint must look deep (write to its database), or it says healthy of a service that is not.
/// </summary>
/// <param name="url">The endpoint. Asked by GET; redirects are not followed. No user and password in it, and no token: it appears in messages and plans.</param>
[ReadOnly]
public sealed class HealthGate(Uri url) : IStep<HealthProven>, IPlan
{
    private readonly Uri url = HttpReader.Checked(url);

    /// <summary>How many of the last answers the message of a gate that did not open tells.</summary>
    private const int Remembered = 5;

    /// <summary>Passes in a row that open the gate. Default: 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int ConsecutivePasses
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "ConsecutivePasses must be 1 or more.");
    } = 3;

    /// <summary>From the end of one request to the begin of the next. Default: 1 s.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer may take, to its last byte; a slower one is a failure. Default: 2 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Text that the body must hold, letter for letter. Default: any body passes.</summary>
    public string? MustContain { get; init; }

    /// <summary>What sends the requests; not disposed. Default: direct connections, a new one for each request, without proxy.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The time was up before the gate opened; the message tells the last answers.</exception>
    public async Task<HealthProven> RunAsync(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var last = new Queue<string>();
        using var reader = new HttpReader(Handler, context.Time, RequestTimeout);
        var (attempts, passes, slowest) = (0, 0, 0.0);
        try
        {
            while (true)
            {
                var answer = await reader.GetAsync(url, context.CancellationToken).ConfigureAwait(false);
                attempts++;
                var fault = Fault(answer);
                (passes, slowest) = fault is null ? (passes + 1, Math.Max(slowest, answer.Milliseconds)) : (0, 0);
                var text = fault ?? $"passed: {answer.Describe()}";
                Remember(last, text);
                context.Report(string.Create(CultureInfo.InvariantCulture, $"{url} {passes}/{ConsecutivePasses}: {text}"));
                if (passes == ConsecutivePasses)
                {
                    return Proven(context, attempts, slowest);
                }

                await Task.Delay(Interval, context.Time, context.CancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (context.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                string.Create(CultureInfo.InvariantCulture, $"{url} did not pass {ConsecutivePasses} times in a row before the time was up: {attempts} requests, the last {last.Count} were: {string.Join("; ", last)}. Look at the service behind it."),
                e, context.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<StepPlan> PlanAsync(PlanContext context) => Task.FromResult(new StepPlan
    {
        Actions = [HttpReader.Plan(url)],
        Notes =
        [
            string.Create(CultureInfo.InvariantCulture, $"Repeated every {Interval.TotalSeconds:0.###} s until {ConsecutivePasses} in a row pass{(MustContain is null ? "" : $" and hold '{MustContain}'")}, or the step's time is up."),
            .. Unproven,
        ],
    });

    private static IReadOnlyList<string> Unproven => ["An endpoint that does not use its database proves nothing about it; and it was asked from the machine that runs the runbook."];

    private static void Remember(Queue<string> last, string text)
    {
        last.Enqueue(text);
        if (last.Count > Remembered)
        {
            last.Dequeue();
        }
    }

    private string? Fault(HttpAnswer answer) => answer switch
    {
        { Status: null } => answer.Describe(),
        { Status: var status } when (int)status is < 200 or > 299 => answer.Describe(),
        _ when MustContain is not null && !answer.Body.Contains(MustContain, StringComparison.Ordinal) => $"{answer.Describe()}, without '{MustContain}'",
        _ => null,
    };

    private HealthProven Proven(StepContext context, int attempts, double slowest) => new()
    {
        At = context.Time.GetUtcNow(),
        Url = url,
        ConsecutivePasses = ConsecutivePasses,
        Attempts = attempts,
        SlowestMilliseconds = slowest,
        Unproven = Unproven,
    };
}
