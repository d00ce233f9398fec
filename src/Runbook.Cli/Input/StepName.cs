using Runbook.Cli.Hosting;

namespace Runbook.Cli.Input;

/// <summary>How people name a step: by its id (<c>Approvals.ApproveByTechLead</c>), by the end of it where that is unique, or by its title.</summary>
internal static class StepName
{
    private const int MaxListed = 12;

    /// <summary>The step that is meant.</summary>
    /// <exception cref="InputException">None, or more than one.</exception>
    public static StepDefinition Resolve(RunbookDefinition definition, string name)
    {
        var found = Find(definition, name);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new InputException($"There is no step '{name}'. {Listed("The steps for people are", Matches(definition, static step => step.IsForPerson), definition)}"),
            _ => throw new InputException($"'{name}' names {found.Count} steps. {Listed("Say which one", found, definition)}"),
        };
    }

    /// <summary>The steps that may be meant.</summary>
    public static IReadOnlyList<StepDefinition> Find(RunbookDefinition definition, string name)
    {
        // The exact name first: an id may be the end of another one.
        var found = Matches(definition, step => step.Id == name);
        found = found.Count > 0 ? found : Matches(definition, step => step.Title == name.Normalize());
        found = found.Count > 0 ? found : Matches(definition, step => EndsWith(step.Id, name, StringComparison.Ordinal));
        return found.Count > 0 ? found : Matches(definition, step => EndsWith(step.Id, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The shortest end of the id that names no other step.</summary>
    public static string Shortest(RunbookDefinition definition, string id)
    {
        var parts = id.Split('.');
        for (var count = 1; count < parts.Length; count++)
        {
            var end = string.Join('.', parts[^count..]);
            if (Matches(definition, step => EndsWith(step.Id, end, StringComparison.OrdinalIgnoreCase)).Count == 1)
            {
                return end;
            }
        }

        return id;
    }

    private static bool EndsWith(string id, string end, StringComparison comparison) =>
        id.Equals(end, comparison) || (end.Length > 0 && id.EndsWith("." + end, comparison));

    private static List<StepDefinition> Matches(RunbookDefinition definition, Func<StepDefinition, bool> condition) => [.. definition.Steps.Where(condition)];

    private static string Listed(string opening, IReadOnlyList<StepDefinition> steps, RunbookDefinition definition) => steps.Count == 0
        ? "This runbook has no steps for people."
        : $"{opening}:{string.Concat(steps.Take(MaxListed).Select(step => $"{Environment.NewLine}  {Shell.Quote(Shortest(definition, step.Id))}  {step.Title}"))}{(steps.Count > MaxListed ? $"{Environment.NewLine}  and {steps.Count - MaxListed} more" : string.Empty)}";
}
