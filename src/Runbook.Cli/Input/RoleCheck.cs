using Runbook.Engine.People;

namespace Runbook.Cli.Input;

/// <summary>Whether everything that people must answer can be answered by somebody: found out before the run waits for it at night.</summary>
internal static class RoleCheck
{
    public static IReadOnlyList<string> Faults(RunbookDefinition definition, Operators operators, Peer executor)
    {
        var missing = definition.Roles.Where(role => operators.HoldersOf(role.Name).Count < role.Holders).ToList();
        return
        [
            .. missing.Select(role => Missing(definition, role, operators.HoldersOf(role.Name))),

            // One sentence for all steps that ask the same of the same; none where it was just said that too few hold the role.
            .. definition.Steps.Where(step => step.AskedRoles.Count > 0 && !missing.Exists(role => step.AskedRoles.Contains(role.Name)))
                .GroupBy(static step => (step.Kind, Roles: string.Join(',', step.AskedRoles), step.NeededAnswers))
                .Select(asked => Fault(definition, asked.First(), operators, executor)).OfType<string>(),
        ];
    }

    private static string Missing(RunbookDefinition definition, RoleDefinition role, IReadOnlyList<string> holders) =>
        $"The role '{definition.RoleText(role.Name)}' must be held by {Persons(role.Holders)}, and is held by {(holders.Count == 0 ? "nobody" : string.Join(" and ", holders))}: {role.Holders - holders.Count} missing. Name {(holders.Count == 0 ? string.Empty : "more ")}holders in the operators file: \"user\": [\"{role.Name}\"].";

    private static string? Fault(RunbookDefinition definition, StepDefinition step, Operators operators, Peer executor)
    {
        var unheld = step.AskedRoles.FirstOrDefault(role => operators.HoldersOf(role).Count == 0);
        if (unheld is not null && (step.Kind != StepKind.GoNoGo || step.NeededAnswers == step.AskedRoles.Count))
        {
            return $"Nobody holds the role '{definition.RoleText(unheld)}', which '{step.Title}' waits for. Name a holder in the operators file: \"user\": [\"{unheld}\"].";
        }

        return step.Kind switch
        {
            StepKind.GoNoGo => Poll(definition, step, operators, executor),
            StepKind.Approval => Approval(definition, step, Others(operators, step.AskedRoles[0], executor), executor),
            _ => null,
        };
    }

    private static string? Poll(RunbookDefinition definition, StepDefinition step, Operators operators, Peer executor)
    {
        var voters = VoterMatching.Count([.. step.AskedRoles.Select(role => Others(operators, role, executor))]);
        return voters >= step.NeededAnswers
            ? null
            : $"'{step.Title}' cannot pass: {step.NeededAnswers} of {string.Join(", ", step.AskedRoles.Select(definition.RoleText))} must say GO, each by another person and none by '{executor.User}', who runs it; the operators file has voters for {voters}. Name more holders there, or let another user run it.";
    }

    private static string? Approval(RunbookDefinition definition, StepDefinition step, IReadOnlyList<string> others, Peer executor) => others.Count >= step.NeededAnswers
        ? null
        : step.NeededAnswers == 1
            ? $"Only '{executor.User}' holds the role '{definition.RoleText(step.AskedRoles[0])}', and who runs a runbook never approves its gates ('{step.Title}'). Let another user run it, or name another holder in the operators file."
            : $"'{step.Title}' takes {step.NeededAnswers} holders of the role '{definition.RoleText(step.AskedRoles[0])}' besides '{executor.User}', who runs it, and the operators file names {(others.Count == 0 ? "none" : string.Join(" and ", others))}. Name more there, or let another user run it.";

    private static IReadOnlyList<string> Others(Operators operators, string role, Peer executor) => [.. operators.HoldersOf(role).Where(holder => holder != executor.User)];

    private static string Persons(int count) => count == 1 ? "1 person" : $"{count} persons";
}
