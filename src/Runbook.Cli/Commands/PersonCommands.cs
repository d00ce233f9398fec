using System.CommandLine;
using Runbook.Cli.Input;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Cli.Commands;

/// <summary>What people tell a running run: <c>approve</c>, <c>reject</c>, <c>attest</c>, <c>decide</c>, <c>abort</c>.</summary>
internal static class PersonCommands
{
    private static TimeSpan AnswerLimit { get; } = TimeSpan.FromSeconds(60);

    public static Command CreateApprove(Tool tool)
    {
        var step = StepArgument();
        var role = new Option<string?>("--as") { Description = "In a go/no-go, for one who holds several of its roles: in which he votes.", HelpName = "ROLE" };
        var note = new Option<string?>("--note") { Description = "What the approver says; journaled with the name." };
        return Create(tool, new Command("approve", "Approves a gate, or says GO in a go/no-go. The one who runs a runbook never approves it.") { step, role, note }, parsed => new PersonCommand.Approve
        {
            Step = Gate(tool, parsed.GetRequiredValue(step)).Id,
            As = parsed.GetValue(role),
            Note = parsed.GetValue(note),
        });
    }

    public static Command CreateReject(Tool tool)
    {
        var step = StepArgument();
        var reason = ReasonOption();
        return Create(tool, new Command("reject", "Rejects a gate, or says NO in a go/no-go: one NO stops. The executor is asked what to do.") { step, reason }, parsed => new PersonCommand.Reject
        {
            Step = Gate(tool, parsed.GetRequiredValue(step)).Id,
            Reason = Reason(parsed.GetRequiredValue(reason)),
        });
    }

    public static Command CreateAttest(Tool tool)
    {
        var step = StepArgument();
        var value = new Option<string?>("--value") { Description = "The step's result, as JSON.", HelpName = "JSON" };
        var set = new Option<string[]>("--set") { Description = "A member of the step's result; may be repeated.", HelpName = "name=value" };
        var texts = new Option<string[]>("--evidence-text") { Description = "What was seen; may be repeated.", HelpName = "TEXT" };
        var urls = new Option<string[]>("--evidence-url") { Description = "Where it can be seen; may be repeated.", HelpName = "URL" };
        var files = new Option<string[]>("--evidence-file") { Description = "A file of at most 8 MiB, kept with the run; may be repeated.", HelpName = "FILE" };
        var note = new Option<string?>("--note") { Description = "What the person says; journaled with the name." };
        return Create(tool, new Command("attest", "Says that a manual step was done, with its result and evidence.") { step, value, set, texts, urls, files, note }, parsed =>
        {
            var attested = Manual(tool, parsed.GetRequiredValue(step));
            return new PersonCommand.Attest
            {
                Step = attested.Id,
                Value = AttestedValue.Parse(attested.Output, parsed.GetValue(value), parsed.GetValue(set) ?? []),
                Evidence = EvidenceInput.Read(parsed.GetValue(texts) ?? [], parsed.GetValue(urls) ?? [], parsed.GetValue(files) ?? []),
                Note = parsed.GetValue(note),
            };
        });
    }

    public static Command CreateDecide(Tool tool)
    {
        var question = new Argument<string>("QUESTION") { Description = "What is asked about, as status shows it: a step or a phase." };
        var choice = new Argument<string>("CHOICE") { Description = "One of the question's choices." };
        var reason = ReasonOption();
        var by = new Option<string?>("--by") { Description = "For extend: by how much, as 90s, 15m or 1h30m.", HelpName = "DURATION" };
        var value = new Option<string?>("--value") { Description = "For done: the result of the step that is in doubt, as JSON.", HelpName = "JSON" };
        var set = new Option<string[]>("--set") { Description = "For done: a member of that result; may be repeated.", HelpName = "name=value" };
        return Create(tool, new Command("decide", "Answers a question of the run: a failed step, a step in doubt, an overrun. One of the answers may be a contingency.") { question, choice, reason, by, value, set }, parsed =>
        {
            // A phase is asked about when its box is used up; anything else is a step.
            var name = parsed.GetRequiredValue(question);
            var step = tool.Definition.Phases.Any(phase => phase.Id == name) || StepName.Find(tool.Definition, name).Count == 0 ? null : StepName.Resolve(tool.Definition, name);
            return new PersonCommand.Decide
            {
                Question = step?.Id ?? name,
                Choice = parsed.GetRequiredValue(choice),
                Reason = Reason(parsed.GetRequiredValue(reason)),
                By = parsed.GetValue(by) is not { } text || Duration.TryParse(text, out _)
                    ? parsed.GetValue(by)
                    : throw new InputException($"--by: '{text}' is not a duration such as 90s, 15m, 1h30m or 00:15:00."),
                Value = AttestedValue.Parse(step?.Output ?? typeof(Nothing), parsed.GetValue(value), parsed.GetValue(set) ?? []),
            };
        });
    }

    public static Command CreateAbort(Tool tool)
    {
        var reason = ReasonOption();
        return Create(tool, new Command("abort", "Ends the run where it is. What was done stays done.") { reason }, parsed => new PersonCommand.Abort { Reason = Reason(parsed.GetRequiredValue(reason)) });
    }

    /// <summary>Sends a command with a limit to the wait.</summary>
    public static async Task<CommandReply> SendAsync(Tool tool, RunFolder folder, PersonCommand command, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AnswerLimit, tool.Console.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await CommandClient.SendAsync(folder, command, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new CommandFailedException($"The process that attends run '{folder.RunId}' did not answer within {Duration.Format(AnswerLimit)}. It may have carried out the command or not: look at the status before sending it again.");
        }
    }

    private static Command Create(Tool tool, Command command, Func<ParseResult, PersonCommand> read)
    {
        var scope = new RunScope(tool, command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var said = read(parsed);
            var folder = scope.Find(parsed);
            var reply = await SayAsync(tool, folder, said, parsed.GetValue(scope.Runs)!, cancellationToken).ConfigureAwait(false);
            (reply.Accepted ? tool.Console.Output : tool.Console.Error).WriteLine(Output.CellText.Clean(reply.Message));
            return reply.Accepted ? ExitCodes.Completed : ExitCodes.Refused;
        });
        return command;
    }

    private static async Task<CommandReply> SayAsync(Tool tool, RunFolder folder, PersonCommand command, string runs, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(tool, folder, command, cancellationToken).ConfigureAwait(false);
        }
        catch (RunNotAttendedException)
        {
            var state = RunbookRun.ReadStatus(tool.Definition, folder, tool.Console.Time).State;
            if (state is RunState.Completed or RunState.Aborted or RunState.Diverted)
            {
                throw new CommandFailedException($"Run '{folder.RunId}' is {state}; there is nothing left to answer.");
            }

            var needed = tool.Options.Where(static option => option.Required).SelectMany(static option => new[] { "--" + option.Name, "<value>" });
            throw new RunNotAttendedException(
                $"No process attends run '{folder.RunId}', so nobody can carry out the command. Its executor resumes it with:{Environment.NewLine}  {ResumeCommand.Words(tool, folder, runs, tool.NeedsOperators ? "<file>" : null, needed)}");
        }
    }

    private static Argument<string> StepArgument() => new("STEP") { Description = "The step: its id, the end of its id, or its title." };

    private static Option<string> ReasonOption() => new("--reason") { Description = "Why; journaled with the name.", Required = true };

    private static string Reason(string text) => string.IsNullOrWhiteSpace(text)
        ? throw new InputException("--reason is empty. Say why: it is journaled with your name.")
        : text;

    private static StepDefinition Gate(Tool tool, string name) => StepName.Resolve(tool.Definition, name) is { IsGate: true } step
        ? step
        : throw new InputException($"'{name}' is not a gate, so it is neither approved nor rejected. {Instead(tool, name)}");

    private static StepDefinition Manual(Tool tool, string name) => StepName.Resolve(tool.Definition, name) is { Kind: StepKind.Manual } step
        ? step
        : throw new InputException($"'{name}' is not a manual step, so it is not attested. {Instead(tool, name)}");

    private static string Instead(Tool tool, string name) => StepName.Resolve(tool.Definition, name).Kind switch
    {
        StepKind.Approval or StepKind.GoNoGo => "It is a gate: use approve or reject.",
        StepKind.Manual => "It is a manual step: use attest.",
        _ => "The run does it itself. When it fails, the run asks a question: use decide.",
    };
}
