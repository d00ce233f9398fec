using Runbook.Generators.Model;

namespace Runbook.Generators.Documents;

/// <summary>What the compiler knows of monitors and notices.</summary>
internal static class BesideText
{
    public static string Of(MonitorModel monitor, RunbookModel model)
    {
        var sustained = monitor.Sustained is { } time ? $", bad for {time.Text} is a breach" : string.Empty;
        var breach = monitor.OnBreach is { } to ? $"offers '{Title(model, to)}'" : monitor.Action switch
        {
            "Pause" => "pauses the run",
            "Abort" => "pauses the run and proposes to abort",
            _ => "warns",
        };
        var owner = monitor.Owner is { } role ? $"; tells {role.Title ?? role.Name}" : string.Empty;
        return $"every {monitor.Every?.Text ?? "?"}{sustained}; during {During(monitor.During, model)}; a breach {breach}{owner}";
    }

    public static string Of(NoticeModel notice, RunbookModel model)
    {
        var condition = notice.Condition is { } when ? $"; when `{when.Name}`" : string.Empty;
        var during = notice.During.Count > 0 ? $" of {During(notice.During, model)}" : string.Empty;
        return $"to {notice.AudienceTitle}; on {notice.OnText.Replace(" |", ",")}{during}{condition}";
    }

    private static string During(EquatableArray<string> during, RunbookModel model) =>
        during.Count == 0 ? "the whole run" : string.Join(", ", during.Select(name => $"'{Title(model, name)}'"));

    private static string Title(RunbookModel model, string name) => model.IndexOf(name) is >= 0 and var index ? model.Phases[index].Title : name;
}
