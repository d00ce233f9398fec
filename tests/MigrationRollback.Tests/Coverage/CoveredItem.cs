using System.Globalization;
using System.Reflection;

namespace MigrationRollback.Tests.Coverage;

/// <summary>Something in the runbook that carries a title, and how what it says is done.</summary>
/// <param name="Title">The title.</param>
/// <param name="English">The title in English.</param>
/// <param name="Way">The kind, for the counts.</param>
/// <param name="How">In words.</param>
/// <param name="Where">The member that declares it.</param>
/// <param name="AddedReason">Why it is there though the checklist lacks it; null: the checklist has it.</param>
internal sealed record CoveredItem(string Title, string English, Way Way, string How, string Where, string? AddedReason)
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IReadOnlyList<CoveredItem> ReadAll(RunbookDefinition definition) =>
    [
        .. definition.Steps.Select(step => OfStep(definition, step)),
        .. definition.Monitors.Select(monitor => Of(definition, monitor.Title, monitor.Translations, Way.Monitor, $"monitor, every {Duration.Format(monitor.Every)}", monitor.Id)),
        .. definition.Notices.Select(notice => Of(definition, notice.Title, notice.Translations, Way.Notice, $"notice to {notice.AudienceTitle} on {notice.On.ToString().Replace(", ", " or ", StringComparison.Ordinal)}", notice.Id)),
        .. definition.Phases.Where(static phase => phase.Kind == PhaseKind.Contingency).Select(phase => Of(definition, phase.Title, phase.Translations, Way.Contingency, Contingency(phase), phase.Id)),
    ];

    private static CoveredItem OfStep(RunbookDefinition definition, StepDefinition step)
    {
        var (way, how) = step.Kind switch
        {
            StepKind.Library when Declared(definition, step.Id) is PropertyInfo { PropertyType: var type } => type.Namespace!.StartsWith("Runbook.Steps", StringComparison.Ordinal)
                ? (Way.LibraryStep, $"library step `{type.Name}`")
                : (Way.OwnCode, $"step of the team's own, `{type.Name}`"),
            StepKind.Method => (Way.OwnCode, "code of the team's own"),
            StepKind.Approval => (Way.Gate, $"approval by {RoleTitle(definition, step.Role!)}"),
            StepKind.GoNoGo => (Way.Gate, $"poll of {string.Join(", ", step.Polled.Select(role => RoleTitle(definition, role)))}"),
            _ => (Way.Attested, $"{(step.Role is null ? "anyone" : RoleTitle(definition, step.Role))} attests{(step.Evidence == Evidence.Required ? ", with evidence" : "")}"),
        };
        return Of(definition, step.Title, step.Translations, way, step.Conditions.Count == 0 ? how : $"{how}, when `{string.Join("`, `", step.Conditions)}`", step.Id);
    }

    private static CoveredItem Of(RunbookDefinition definition, string title, IReadOnlyDictionary<string, string> translations, Way way, string how, string id) =>
        new(title, translations["en"], way, how, id, Declared(definition, id).GetCustomAttribute<AddedAttribute>()?.Reason);

    private static string Contingency(PhaseDefinition phase) =>
        string.Create(CultureInfo.InvariantCulture, $"contingency of {phase.StepCount} steps, then the run {(phase.Then == Afterwards.End ? "ends" : "goes on")}");

    private static string RoleTitle(RunbookDefinition definition, string role) => definition.Roles.Single(known => known.Name == role).Title;

    private static MemberInfo Declared(RunbookDefinition definition, string id)
    {
        MemberInfo found = definition.BookType;
        foreach (var name in id.Split('.'))
        {
            found = ((Type)found).GetMember(name, Anything).First(static member => member is Type or MethodInfo or PropertyInfo);
        }

        return found;
    }
}
