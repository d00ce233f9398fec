using Runbook.Cli.Hosting;
using Runbook.Cli.Input;
using Runbook.Engine.Status;

namespace Runbook.Cli.Output;

/// <summary>A question with the commands that answer it, ready to be typed.</summary>
internal static class QuestionText
{
    private static readonly string[] EvidenceWords = ["--evidence-text", "<what was seen>"];

    /// <summary>The commands that answer it.</summary>
    public static IReadOnlyList<string> Commands(RunbookDefinition definition, Question question, CommandScope scope)
    {
        var step = question.Step is null ? question.Id : StepName.Shortest(definition, question.Step);
        return question.Kind switch
        {
            "approval" or "go-no-go" => [scope.Command("approve", step), scope.Command("reject", step, "--reason", "<why>")],
            "attestation" => [scope.Command(["attest", step, .. Members(question, required: true), .. question.EvidenceRequired ? EvidenceWords : []])],
            _ => [.. question.Choices.Select(choice => scope.Command(["decide", step, choice, .. Extra(question, choice), "--reason", "<why>"]))],
        };
    }

    /// <summary>Writes what the person needs to know, and what to type.</summary>
    public static void Write(Screen screen, RunbookDefinition definition, Question question, CommandScope scope, TimeProvider time, int indent)
    {
        foreach (var shown in question.Shown)
        {
            screen.Wrapped(indent, shown, Tone.Plain, "| ");
        }

        foreach (var vote in question.Votes)
        {
            screen.Wrapped(indent, $"GO by {vote.By} as {definition.RoleText(vote.Role)}{(vote.Note is null ? string.Empty : $": {vote.Note}")}", Tone.Good, "✓ ");
        }

        var until = question.Deadline is { } deadline ? $"until {LocalTime.Clock(deadline, time)}" : null;
        if (string.Join(' ', new[] { Awaited(definition, question), until }.OfType<string>()) is { Length: > 0 } wait)
        {
            screen.Wrapped(indent, wait, Tone.Attention);
        }

        foreach (var command in Commands(definition, question, scope))
        {
            screen.Line(new string(' ', indent), new Piece("$ " + command, Tone.Strong));
        }

        if (Members(question, required: false).Where(static word => word != "--set").ToList() is { Count: > 0 } optional)
        {
            screen.Wrapped(indent + 2, $"may be added: {string.Join(", ", optional.Select(static member => "--set " + Shell.Quote(member)))}", Tone.Quiet);
        }
    }

    private static string? Awaited(RunbookDefinition definition, Question question)
    {
        var roles = string.Join(", ", question.Awaited.Select(definition.RoleText));
        return (roles, question.Needed) switch
        {
            ("", _) => null,
            (_, 1) => $"waits for {roles}",
            _ when question.Kind == "go-no-go" => $"{question.Votes.Count} of {question.Needed} said GO; waits for {roles}",
            _ => $"{question.Votes.Count} of {question.Needed} approved; waits for {roles}",
        };
    }

    /// <summary>The engine lists members as <c>name: type</c>, and those that may be left out as <c>name?: type</c>.</summary>
    private static IEnumerable<string> Members(Question question, bool required) => question.Members
        .Select(static member => member.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(member => member[0].EndsWith('?') != required)
        .SelectMany(static member => new[] { "--set", $"{member[0].TrimEnd('?')}=<{member.ElementAtOrDefault(1) ?? "value"}>" });

    private static IEnumerable<string> Extra(Question question, string choice) => choice switch
    {
        "extend" => ["--by", "5m"],
        "done" => Members(question, required: true),
        _ => [],
    };
}
