using System.Threading.Channels;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Cli.Output;

/// <summary>
/// Writes what happens in a run, a line each, as it happens. On a task of its own: a terminal that was stopped with Ctrl-S, or that is gone,
/// must not hold up the run.
/// </summary>
internal sealed class LiveLog(Screen screen, RunbookDefinition definition, TimeProvider time) : IRunObserver
{
    private readonly Channel<RunEntry> entries = Channel.CreateUnbounded<RunEntry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<int, DateTimeOffset> started = [];
    private readonly HashSet<(string Id, DateTimeOffset AskedAt)> announced = [];
    private readonly Dictionary<int, RunEntry> reported = [];
    private Task writing = Task.CompletedTask;

    private static TimeSpan ReportInterval { get; } = TimeSpan.FromSeconds(2);

    private static TimeSpan RepeatInterval { get; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public void OnEntry(RunEntry entry) => entries.Writer.TryWrite(entry);

    /// <summary>Starts writing, with what has come in before.</summary>
    /// <param name="scope">For the commands that answer questions.</param>
    /// <param name="readQuestions">What waits for a person now; null: it cannot be told.</param>
    public void Begin(CommandScope scope, Func<Task<IReadOnlyList<Question>?>> readQuestions) => writing = Task.Run(() => WriteAsync(scope, readQuestions));

    /// <summary>Waits until all is written, but not for ever: the terminal may take nothing.</summary>
    public async Task EndAsync()
    {
        entries.Writer.TryComplete();
        await writing.WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WriteAsync(CommandScope scope, Func<Task<IReadOnlyList<Question>?>> readQuestions)
    {
        await foreach (var entry in entries.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                if (entry.Kind == RunEntryKind.Progress && IsTooSoon(entry))
                {
                    continue;
                }

                Write(entry);
                if (entry.Kind is RunEntryKind.Asks or RunEntryKind.Alarm or RunEntryKind.Phase)
                {
                    // Not those that an entry still to be written is about; but after a resume those that were asked before it.
                    var questions = await readQuestions().ConfigureAwait(false) ?? [];
                    Announce(questions.Where(question => question.AskedAt < entry.At || (question.AskedAt == entry.At && entry.Kind != RunEntryKind.Phase)), scope);
                }
            }
            catch (IOException)
            {
                // The terminal is gone; the journal has it all.
            }
        }
    }

    /// <summary>Steps may report often; the log is to be read.</summary>
    private bool IsTooSoon(RunEntry entry)
    {
        var key = entry.Step?.Index ?? -1;
        if (reported.TryGetValue(key, out var last) && entry.At - last.At < (entry.Text == last.Text ? RepeatInterval : ReportInterval))
        {
            return true;
        }

        reported[key] = entry;
        return false;
    }

    private void Write(RunEntry entry)
    {
        var (mark, tone) = Look(entry.Kind);
        var place = entry.Step is { } step ? $"[{definition.Phases[step.Phase].Title}] " : string.Empty;
        screen.Line(
            new Piece(LocalTime.Clock(entry.At, time) + "  ", Tone.Quiet),
            new Piece(place, Tone.Quiet),
            new Piece($"{mark} {Sentence(entry)}", tone));
    }

    private string Sentence(RunEntry entry)
    {
        if (entry.Step is not { } step)
        {
            return entry.Text;
        }

        // The engine says of a step that succeeded how long it took, and nothing else: that stands in brackets here.
        var told = entry.Kind == RunEntryKind.Succeeded && entry.Text.EndsWith(" s", StringComparison.Ordinal) && char.IsDigit(entry.Text[0]) ? string.Empty : entry.Text;
        var sentence = string.IsNullOrWhiteSpace(told) ? step.Title : $"{step.Title}: {told}";
        switch (entry.Kind)
        {
            case RunEntryKind.Started or RunEntryKind.Asks:
                started[step.Index] = entry.At;
                return sentence;
            case RunEntryKind.Succeeded or RunEntryKind.Alarm when started.Remove(step.Index, out var since):
                return $"{sentence} ({Elapsed.Format(entry.At - since)})";
            default:
                return told == entry.Text ? sentence : $"{step.Title} ({entry.Text})";
        }
    }

    private void Announce(IEnumerable<Question> questions, CommandScope scope)
    {
        foreach (var question in questions.Where(question => announced.Add((question.Id, question.AskedAt))))
        {
            if (question.Kind is "in-doubt" or "overrun")
            {
                // Of the others, the line before has just said it.
                screen.Wrapped(10, question.Text, Tone.Attention, "? ");
            }

            QuestionText.Write(screen, definition, question with { Awaited = [] }, scope, time, indent: 12);
        }
    }

    private static (string Mark, Tone Tone) Look(RunEntryKind kind) => kind switch
    {
        RunEntryKind.Phase => ("=", Tone.Strong),
        RunEntryKind.Started => (">", Tone.Plain),
        RunEntryKind.Progress => (".", Tone.Quiet),
        RunEntryKind.Succeeded => ("✓", Tone.Good),
        RunEntryKind.Skipped => ("-", Tone.Quiet),
        RunEntryKind.Asks => ("?", Tone.Attention),
        RunEntryKind.Answered => ("*", Tone.Plain),
        RunEntryKind.Alarm => ("!", Tone.Alarm),
        _ => throw new InvalidOperationException($"There is no look for the entry kind '{kind}'."),
    };
}
