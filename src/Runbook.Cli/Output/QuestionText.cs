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
        var step = StepName.Shortest(definition, question.Step ?? question.Id);
        return question.Kind switch
        {
            "approval" => [scope.Command("approve", step), scope.Command("reject", step, "--reason", "<why>")],
            "attestation" => [scope.Command(["attest", step, .. question.Members.SelectMany(static member => new[] { "--set", Placeholder(member) }), .. question.EvidenceRequired ? EvidenceWords : []])],
            _ => [.. question.Choices.Select(choice => scope.Command(["decide", question.Id, choice, .. Extra(choice), "--reason", "<why>"]))],
        };
    }

    /// <summary>Writes what the person needs to know, and what to type.</summary>
    public static void Write(Screen screen, RunbookDefinition definition, Question question, CommandScope scope, TimeProvider time, int indent)
    {
        foreach (var shown in question.Shown)
        {
            screen.Wrapped(indent, shown, Tone.Plain, "| ");
        }

        if (question.Role is not null || question.Deadline is not null)
        {
            var until = question.Deadline is { } deadline ? $" until {LocalTime.Clock(deadline, time)}" : string.Empty;
            screen.Wrapped(indent, $"{(question.Role is null ? "waits" : $"waits for {question.Role}")}{until}", Tone.Attention);
        }

        foreach (var command in Commands(definition, question, scope))
        {
            screen.Line(new string(' ', indent), new Piece("$ " + command, Tone.Strong));
        }
    }

    private static string Placeholder(string member)
    {
        var split = member.Split(':', 2, StringSplitOptions.TrimEntries);
        return split.Length == 2 ? $"{split[0]}=<{split[1]}>" : $"{split[0]}=<value>";
    }

    private static string[] Extra(string choice) => choice switch
    {
        "extend" => ["--by", "5m"],
        _ => [],
    };
}
