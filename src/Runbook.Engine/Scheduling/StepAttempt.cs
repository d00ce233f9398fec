using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Scheduling;

/// <summary>One attempt of one step: lends the step its context, ends it at the deadline, and says how it ended.</summary>
internal sealed class StepAttempt : StepContext, IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken interrupted;
    private readonly IAttemptHost host;
    private readonly StepDefinition step;
    private readonly ConcurrentDictionary<string, JsonElement> captures;
    private readonly TimeSpan grace;
    private readonly CancellationTokenRegistration registration;
    private readonly ITimer? timer;

    public StepAttempt(StepDefinition step, int attempt, DateTimeOffset? deadline, IReadOnlyDictionary<string, JsonElement> captures, IAttemptHost host, TimeSpan grace, CancellationToken interrupted)
    {
        this.step = step;
        this.host = host;
        this.grace = grace;
        this.interrupted = interrupted;
        // A copy: the step runs on another thread than the loop that adds to the original.
        this.captures = new ConcurrentDictionary<string, JsonElement>(captures, StringComparer.Ordinal);
        Attempt = attempt;
        Deadline = deadline;
        timer = deadline is { } end
            ? host.Time.CreateTimer(static state => ((StepAttempt)state!).Cancel(), this, NotNegative(end - host.Time.GetUtcNow()), Timeout.InfiniteTimeSpan)
            : null;
        registration = interrupted.Register(static state => ((StepAttempt)state!).Cancel(), this);
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
        // A step captures in order to act, and one whose time is up must not act: its next attempt may be acting already.
        CancellationToken.ThrowIfCancellationRequested();
        var type = typeof(T).FullName!;
        var standing = await host.CaptureAsync(step, type, JournalJson.ToElement(state, typeof(T))).ConfigureAwait(false);
        captures[type] = standing;
        return (T)JournalJson.FromElement(standing, typeof(T));
    }

    public override bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state)
    {
        var found = captures.TryGetValue(typeof(T).FullName!, out var json);
        state = found ? (T)JournalJson.FromElement(json, typeof(T)) : default;
        return found;
    }

    public override void Report(string message) => host.Report(step, message);

    /// <summary>The source stays: a step that did not stop still holds its token, and must find it cancelled, not disposed.</summary>
    public void Dispose()
    {
        registration.Dispose();
        timer?.Dispose();
    }

    private static TimeSpan NotNegative(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>What the step registered on its token runs on the pool: a callback that blocks or throws there stops neither the wait nor the timer's thread, and with it the process.</summary>
    private void Cancel()
    {
        _ = source.CancelAsync().ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        cancelled.TrySetResult();
    }

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
