namespace Runbook.Cli.Output;

/// <summary>
/// A runbook as it is compiled, for machines. Everything stands in the order in which it was declared; steps, phases and contingencies are named by
/// id; durations have the form that the language takes; a contingency stands apart from the phases. What has a title carries <c>title</c>, and its
/// titles in other languages in <c>titles</c>.
/// </summary>
internal static class DefinitionJson
{
    public static string Write(RunbookDefinition definition) => ToolJson.Write(new
    {
        definition.Id,
        definition.Title,
        Titles = Titles(definition.Translations),
        definition.Hash,
        Parameters = definition.Parameters.Select(Parameter),
        Roles = definition.Roles.Select(static role => new { role.Name, role.Title, role.Holders }),
        definition.Exclusive,
        Phases = Phases(definition, PhaseKind.Phase),
        Contingencies = Phases(definition, PhaseKind.Contingency),
        Steps = definition.Steps.Select(step => Step(definition, step)),
        Monitors = definition.Monitors.Select(monitor => Monitor(definition, monitor)),
        Notices = definition.Notices.Select(notice => Notice(definition, notice)),
        Waivers = definition.Waivers.Select(static waiver => new { waiver.Rule, waiver.Subject, waiver.Justification }),
    });

    private static object Parameter(ParameterDefinition parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return new
        {
            parameter.Name,
            parameter.Title,
            Type = type.Name,
            Values = type.IsEnum ? Enum.GetNames(type) : null,
            parameter.Required,
            parameter.Default,
            parameter.Pattern,
            parameter.Minimum,
            parameter.Maximum,
        };
    }

    private static IEnumerable<object> Phases(RunbookDefinition definition, PhaseKind kind) => definition.Phases.Where(phase => phase.Kind == kind).Select(phase =>
    {
        var steps = definition.Steps.Skip(phase.FirstStep).Take(phase.StepCount).ToArray();
        return (object)new
        {
            phase.Id,
            phase.Title,
            Titles = Titles(phase.Translations),
            phase.Kind,
            TimeBox = Text(phase.TimeBox),
            OnOverrun = phase.TimeBox is null ? (Overrun?)null : phase.OnOverrun,
            OverrunTo = PhaseId(definition, phase.OverrunTo),
            AtLeast = Text(phase.AtLeast),
            Then = kind == PhaseKind.Contingency ? phase.Then : (Afterwards?)null,
            Undo = phase.Undo.Select(index => PhaseId(definition, index)),
            phase.IsAdded,
            Tracks = steps.Select(static step => step.Track).OfType<string>().Distinct(StringComparer.Ordinal).Select(static title => new { Title = title }),
            Steps = steps.Select(static step => step.Id),
        };
    });

    private static object Step(RunbookDefinition definition, StepDefinition step) => new
    {
        step.Id,
        step.Title,
        Titles = Titles(step.Translations),
        step.Kind,
        step.Effect,
        Phase = PhaseId(definition, step.Phase),
        step.Track,
        Timeout = Text(step.Timeout),
        Expected = Text(step.Expected),
        step.Role,
        step.Polled,
        Quorum = step.NeededAnswers,
        Evidence = step.Kind == StepKind.Manual ? step.Evidence : (Evidence?)null,
        step.Conditions,
        OnFailure = PhaseId(definition, step.OnFailure),
        Retry = step.Retry is { } retry ? new { retry.Attempts, Backoff = Text(retry.Backoff), MaxBackoff = Text(retry.MaxBackoff) } : null,
        Fresh = step.Fresh.Select(fresh => new { Step = definition.Steps[fresh.Step].Id, Within = Text(fresh.Within) }),
        step.IsPointOfNoReturn,
        step.Writes,
        step.NoUndo,
        CanUndo = step.Actions.Undo is not null,
        CanProbe = step.Actions.Probe is not null,
        step.IsAdded,
        DependsOn = step.DependsOn.Select(index => definition.Steps[index].Id),
        Takes = Takes(definition, step.Inputs),
        Output = TypeName(step.Output),
    };

    private static object Monitor(RunbookDefinition definition, MonitorDefinition monitor) => new
    {
        monitor.Id,
        monitor.Title,
        Titles = Titles(monitor.Translations),
        Every = Text(monitor.Every),
        Sustained = monitor.Sustained == TimeSpan.Zero ? null : Text(monitor.Sustained),
        During = monitor.During.Select(index => PhaseId(definition, index)),
        monitor.Action,
        Contingency = PhaseId(definition, monitor.Contingency),
        monitor.Owner,
        Takes = Takes(definition, monitor.Inputs),
        monitor.IsAdded,
    };

    private static object Notice(RunbookDefinition definition, NoticeDefinition notice) => new
    {
        notice.Id,
        notice.Title,
        Titles = Titles(notice.Translations),
        notice.On,
        During = notice.During.Select(index => PhaseId(definition, index)),
        notice.Audience,
        notice.AudienceTitle,
        notice.Conditions,
        Takes = Takes(definition, notice.Inputs),
        notice.IsAdded,
    };

    private static IEnumerable<string> Takes(RunbookDefinition definition, IReadOnlyList<int> slots) =>
        slots.Where(static index => index >= 0).Distinct().Select(index => definition.Steps[index].Id);

    private static string? PhaseId(RunbookDefinition definition, int? index) => index is { } found ? definition.Phases[found].Id : null;

    private static string? Text(TimeSpan? duration) => duration is { } found ? Duration.Format(found) : null;

    /// <summary>By language, in the order of the alphabet: a dictionary promises none.</summary>
    private static SortedDictionary<string, string> Titles(IReadOnlyDictionary<string, string> translations) => new(translations.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string TypeName(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
        : type.Name;
}
