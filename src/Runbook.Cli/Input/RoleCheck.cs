using Runbook.Engine.People;

namespace Runbook.Cli.Input;

/// <summary>Whether everything that people must answer can be answered by somebody: found out before the run waits for it at night.</summary>
internal static class RoleCheck
{
    public static IReadOnlyList<string> Faults(RunbookDefinition definition, Operators operators, Peer executor)
    {
        var faults = new List<string>();
        foreach (var asked in definition.Steps.Where(static step => step.IsForPerson && step.Role is not null).GroupBy(static step => (Role: step.Role!, step.Kind)))
        {
            var holders = operators.HoldersOf(asked.Key.Role);
            if (holders.Count == 0)
            {
                faults.Add($"Nobody holds the role '{asked.Key.Role}', which '{asked.First().Title}' waits for. Name a holder in the operators file: \"user\": [\"{asked.Key.Role}\"].");
            }
            else if (asked.Key.Kind == StepKind.Approval && holders.All(holder => holder == executor.User))
            {
                faults.Add($"Only '{executor.User}' holds the role '{asked.Key.Role}', and who runs a runbook never approves its gates ('{asked.First().Title}'). Let another user run it, or name another holder in the operators file.");
            }
        }

        // One sentence per role, although it may both attest and approve.
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }
}
