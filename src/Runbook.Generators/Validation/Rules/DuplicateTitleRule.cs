using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Of what people tick off or are told by its title; of phases; and of the tracks of one phase. A step may be called as its track is.</summary>
internal sealed class DuplicateTitleRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var model = graph.Model;
        var items = model.Phases.SelectMany(static phase => phase.Steps.Select(step => new Titled(step.Subject, step.Id, step.Title, phase.Class.IsInherited)))
            .Concat(model.Phases.Where(static phase => phase.IsContingency).Select(Of))
            .Concat(model.Monitors.Select(monitor => new Titled(monitor.Subject, monitor.Name, monitor.Title, monitor.BookType != model.FullName)))
            .Concat(model.Notices.Select(notice => new Titled(notice.Subject, notice.Name, notice.Title, notice.BookType != model.FullName)));
        return Duplicates(items)
            .Concat(Duplicates(model.Phases.Where(static phase => !phase.IsContingency).Select(Of)))
            .Concat(model.Phases.SelectMany(static phase => Duplicates(phase.Tracks.Select(track => new Titled(track.Subject, track.Subject, track.Title, phase.Class.IsInherited)))));
    }

    private static Titled Of(PhaseModel phase) => new(phase.Subject, phase.Name, phase.Title, phase.Class.IsInherited);

    // What is inherited comes first: a runbook can change its own titles only. Overloads of one name are an error of their own.
    private static IEnumerable<Finding> Duplicates(IEnumerable<Titled> all)
    {
        var seen = new Dictionary<string, Titled>(StringComparer.OrdinalIgnoreCase);
        foreach (var titled in all.OrderBy(static titled => !titled.IsInherited))
        {
            var title = titled.Title.Trim();
            if (!seen.TryGetValue(title, out var first))
            {
                seen.Add(title, titled);
            }
            else if (first.Id != titled.Id)
            {
                yield return Finding.At(RuleIds.DuplicateTitle, titled.Subject, FaultPart.Title, titled.Label, first.Label);
            }
        }
    }

    private sealed record Titled(string Subject, string Id, string Title, bool IsInherited)
    {
        public string Label => $"'{Title}' ({Id})";
    }
}
