using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class TitleMissingRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var model = graph.Model;
        return model.Languages.Count == 0 ? [] : Titled(model).SelectMany(titled => model.Languages.Distinct()
            .Where(language => !titled.Translations.Any(translation => translation.Language == language && translation.Text.Trim().Length > 0))
            .Select(language => Finding.At(RuleIds.TitleMissing, titled.Subject, FaultPart.Title, titled.Label, language).With(FindingProperties.Language, language)));
    }

    // What is inherited has the titles that its own runbook asks for.
    private static IEnumerable<(string Subject, string Label, EquatableArray<TranslationModel> Translations)> Titled(RunbookModel model)
    {
        yield return (RunbookModel.Subject, model.Label, model.Translations);
        foreach (var phase in model.Phases.Where(static phase => !phase.Class.IsInherited))
        {
            yield return (phase.Subject, phase.Label, phase.Translations);
            foreach (var track in phase.Tracks)
            {
                yield return (track.Subject, track.Label, track.Translations);
            }

            foreach (var step in phase.Steps)
            {
                yield return (step.Subject, step.Label, step.Translations);
            }
        }

        foreach (var monitor in model.Monitors.Where(monitor => monitor.BookType == model.FullName))
        {
            yield return (monitor.Subject, monitor.Label, monitor.Translations);
        }

        foreach (var notice in model.Notices.Where(notice => notice.BookType == model.FullName))
        {
            yield return (notice.Subject, notice.Label, notice.Translations);
        }
    }
}
