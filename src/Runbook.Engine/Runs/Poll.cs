using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Runs;

/// <summary>A gate that takes votes: a go/no-go, in which each role has one, or an approval by several holders of one role.</summary>
internal static class Poll
{
    public static bool IsPoll(StepDefinition step) => step.Kind == StepKind.GoNoGo || step is { Kind: StepKind.Approval, Quorum: > 1 };

    /// <summary>The roles that may still say GO.</summary>
    public static IReadOnlyList<string> Awaited(StepModel step) => step.Definition.Kind == StepKind.GoNoGo
        ? [.. step.Definition.Polled.Where(role => step.Votes.TrueForAll(vote => vote.Role != role))]
        : step.Definition.AskedRoles;

    /// <summary>Whether a GO now is the last that is needed.</summary>
    public static bool IsLast(StepModel step) => step.Votes.Count + 1 >= step.Definition.NeededAnswers;

    /// <summary>Why the vote cannot be given; null: it can.</summary>
    public static string? WhyNot(StepVoted vote, StepModel step)
    {
        if (!IsPoll(step.Definition))
        {
            return "it is answered by one person, and takes no votes";
        }

        if (!step.Definition.AskedRoles.Contains(vote.Role))
        {
            return $"it does not ask {vote.Role}";
        }

        // A NO is taken from whoever has said GO, too: to stop must always be possible.
        return vote switch
        {
            { Go: false } => null,
            _ when step.Votes.Exists(given => given.UserId == vote.UserId) => $"{vote.By} has voted",
            _ when !Awaited(step).Contains(vote.Role) => $"{vote.Role} has voted",
            _ => null,
        };
    }

    /// <summary>What the gate gives when this GO is the last that is needed, as the journal would hold it.</summary>
    public static JsonElement Output(StepModel step, StepVoted last)
    {
        var votes = step.Votes.Append(last).Select(AsVote).ToArray();
        return step.Definition.Kind == StepKind.GoNoGo
            ? JournalJson.ToElement(new Go { Votes = votes }, typeof(Go))
            : JsonSerializer.SerializeToElement(new { last.By, last.At, last.Note, votes }, JournalJson.Options);
    }

    public static Vote AsVote(StepVoted vote) => new() { Role = vote.Role, By = vote.By, At = vote.At, Note = vote.Note };

    /// <summary>Who is asked, for people.</summary>
    public static string Asked(StepDefinition step, RunbookDefinition definition)
    {
        var (needed, roles) = (step.NeededAnswers, step.AskedRoles);
        return step.Kind == StepKind.Approval
            ? $"{needed} holders of {Names(roles, definition)}"
            : needed == roles.Count ? Names(roles, definition) : $"{needed} of {Names(roles, definition)}";
    }

    /// <summary>How far the poll is, for people.</summary>
    public static string Describe(StepModel step, RunbookDefinition definition)
    {
        var needed = step.Definition.NeededAnswers;
        var awaited = Awaited(step);
        return step.Votes.Count == 0
            ? $"0 of {needed}; awaited: {Names(awaited, definition)}"
            : $"{step.Votes.Count} of {needed}: GO by {string.Join(", ", step.Votes.Select(vote => Describe(vote, definition)))}; awaited: {Names(awaited, definition)}";
    }

    public static string Describe(StepVoted vote, RunbookDefinition definition) =>
        $"{vote.By} as {definition.RoleText(vote.Role)}{(vote.Note is null ? string.Empty : $" ({vote.Note})")}";

    public static string Names(IEnumerable<string> roles, RunbookDefinition definition) => string.Join(", ", roles.Select(definition.RoleText));
}
