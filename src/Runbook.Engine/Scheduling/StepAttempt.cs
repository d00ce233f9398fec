using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Scheduling;

/// <summary>One attempt of one step: lends the step its context, ends it at the deadline, and says how it ended.</summary>
internal sealed class StepAttempt : StepContext, IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly CancellationToken interrupted;
    private readonly IAttemptHost host;
    private readonly StepDefinition step;
    private readonly Dictionary<string, JsonElement> captures;
    private readonly TimeSpan grace;
    private readonly CancellationTokenRegistration registration;

    public StepAttempt(StepDefinition step, int attempt, DateTimeOffset? deadline, IReadOnlyDictionary<string, JsonElement> captures, IAttemptHost host, TimeSpan grace, CancellationToken interrupted)
    {
        this.step = step;
        this.host = host;
        this.grace = grace;
        this.interrupted = interrupted;
        // A copy: the step runs on another thread than the loop that adds to the original.
        this.captures = new Dictionary<string, JsonElement>(captures, StringComparer.Ordinal);
        Attempt = attempt;
        Deadline = deadline;
        source = deadline is { } end
            ? new CancellationTokenSource(Positive(end - host.Time.GetUtcNow()), host.Time)
            : new CancellationTokenSource();
        registration = interrupted.Register(static state => ((CancellationTokenSource)state!).Cancel(), source);
    }

    public override string RunId => host.RunId;

    public override string StepId => step.Id;

    public override int Attempt { get; }

    public override TimeProvider Time => host.Time;

    public override DateTimeOffset? Deadline { get; }

    public override CancellationToken CancellationToken => source.Token;

    private bool IsReadOnly => step.Effect.HasFlag(Effect.ReadOnly);

    public async Task<AttemptResult> RunAsync(Func<StepContext, Task<object?>> run)
    {
        // On the pool: an author's method may block, and the loop must not.
        var work = Task.Run(() => run(this), CancellationToken.None);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onCancelled = source.Token.Register(cancelled.SetResult).ConfigureAwait(false);
        await Task.WhenAny(work, cancelled.Task).ConfigureAwait(false);
        if (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(grace, host.Time, CancellationToken.None)).ConfigureAwait(false);
        }

        if (!work.IsCompleted)
        {
            // It goes on without us; whatever it does later is part of the doubt, and nobody waits for its exception.
            _ = work.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return new AttemptResult.InDoubt(Cause(), $"{Why()} It did not stop within {Duration.Format(grace)} of being cancelled and may still be acting.");
        }

        try
        {
            return new AttemptResult.Succeeded(await work.ConfigureAwait(false) ?? throw new InvalidOperationException("The step returned null."));
        }
        catch (StepInDoubtException doubt)
        {
            return new AttemptResult.InDoubt(DoubtCause.Step, doubt.Message);
        }
        catch (Exception error)
        {
            return Classify(error);
        }
    }

    public override async Task<T> CaptureAsync<T>(T state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var standing = await host.CaptureAsync(step, typeof(T).FullName!, JournalJson.ToElement(state, typeof(T))).ConfigureAwait(false);
        return (T)JournalJson.FromElement(standing, typeof(T));
    }

    public override bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state)
    {
        var found = captures.TryGetValue(typeof(T).FullName!, out var json);
        state = found ? (T)JournalJson.FromElement(json, typeof(T)) : default;
        return found;
    }

    public override void Report(string message) => host.Report(step, message);

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }

    private static TimeSpan Positive(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);

    private AttemptResult Classify(Exception error)
    {
        if (!source.IsCancellationRequested)
        {
            return new AttemptResult.Failed(Sentence(error));
        }

        // A step may say in its cancellation how far it was; the framework's own sentence says nothing.
        var why = error switch
        {
            TaskCanceledException => Why(),
            OperationCanceledException when error.Message == new OperationCanceledException().Message => Why(),
            OperationCanceledException => $"{Why()} {error.Message}",
            _ => $"{Why()} {Sentence(error)}",
        };
        return IsReadOnly && !interrupted.IsCancellationRequested
            ? new AttemptResult.Failed(why)
            : new AttemptResult.InDoubt(Cause(), why);
    }

    private DoubtCause Cause() => interrupted.IsCancellationRequested ? DoubtCause.Interrupted : DoubtCause.Timeout;

    private string Why() => interrupted.IsCancellationRequested ? "The process was asked to stop while the step ran." : "Its time was up.";

    private static string Sentence(Exception error) => error switch
    {
        AggregateException { InnerException: { } inner } => Sentence(inner),
        _ => $"{error.GetType().Name}: {error.Message}",
    };
}
