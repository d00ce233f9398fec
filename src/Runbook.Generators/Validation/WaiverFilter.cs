using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation;

/// <summary>Leaves out what the author set aside, and reports what was set aside for nothing.</summary>
internal static class WaiverFilter
{
    // Judged beside the model: by analyzers that look at bodies, contracts, and the team's checklist.
    private static readonly HashSet<string> JudgedElsewhere = new(StringComparer.Ordinal)
    {
        RuleIds.NotRoundTrip,
        RuleIds.SecretInContract,
        RuleIds.TokenIgnored,
        RuleIds.AmbientClock,
        RuleIds.Blocks,
        RuleIds.SqlInterpolated,
        RuleIds.RoleUndescribed,
        RuleIds.ItemWithoutStep,
        RuleIds.StepWithoutItem,
        RuleIds.ItemReworded,
        RuleIds.EmptyChecklist,
    };

    public static IEnumerable<Finding> Apply(RunbookModel model, IReadOnlyList<Finding> findings)
    {
        if (model.Waivers.Count == 0)
        {
            return findings;
        }

        var used = new HashSet<WaiverModel>();
        var left = findings.Where(finding => !IsWaived(finding)).ToList();
        // Of a shared runbook not every rule is judged.
        left.AddRange(model.Waivers
            .Where(waiver => !model.IsAbstract && !used.Contains(waiver) && !waiver.IsInherited && !JudgedElsewhere.Contains(waiver.Rule))
            .Select(static waiver => Finding.At(RuleIds.UnusedWaiver, waiver.Subject, FaultPart.Rule, waiver.Rule, waiver.Label) with { Place = waiver.Place }));
        return left;

        bool IsWaived(Finding finding)
        {
            var waivers = model.Waivers.Where(waiver => waiver.Rule == finding.Rule && Covers(waiver.Subject, finding.Subject)).ToArray();
            used.UnionWith(waivers);
            return waivers.Length > 0;
        }
    }

    // A subject is a path: what stands on a phase holds for its tracks and steps.
    private static bool Covers(string waived, string subject) =>
        waived.Length == 0 || waived == subject || (subject.StartsWith(waived, StringComparison.Ordinal) && subject[waived.Length] == '.');
}
