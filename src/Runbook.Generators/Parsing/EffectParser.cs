using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class EffectParser
{
    private static readonly (string, string)[] Clashes =
    [
        (AttributeNames.ReadOnly, AttributeNames.Changes),
        (AttributeNames.ReadOnly, AttributeNames.Destructive),
        (AttributeNames.ReadOnly, AttributeNames.PointOfNoReturn),
        (AttributeNames.ReadOnly, AttributeNames.Writes),
        (AttributeNames.ReadOnly, AttributeNames.OpensWrites),
        (AttributeNames.ReadOnly, AttributeNames.MovesTraffic),
        (AttributeNames.Changes, AttributeNames.Destructive),
        (AttributeNames.MovesTraffic, AttributeNames.HoldsTraffic),
    ];

    /// <summary>Reads the effect attributes of a step's method, or of a library step's type.</summary>
    public static StepEffects Parse(Marks marks) => marks.IsEmpty ? StepEffects.None :
        Flag(marks, AttributeNames.ReadOnly, StepEffects.ReadOnly)
        | Flag(marks, AttributeNames.Idempotent, StepEffects.Idempotent)
        | Flag(marks, AttributeNames.Changes, StepEffects.Changes)
        | Flag(marks, AttributeNames.Destructive, StepEffects.Destructive);

    /// <summary>Reports attributes that contradict each other, be they on the step or on its type.</summary>
    public static void Check(Marks own, Marks type, string subject, string label, ParseContext context)
    {
        foreach (var (one, other) in Clashes)
        {
            if (Has(one) && Has(other))
            {
                context.Report(Finding.At(RuleIds.EffectClash, subject, label, Short(one), Short(other)).With(FindingProperties.Effects, $"{Short(one)},{Short(other)}"));
            }
        }

        bool Has(string name) => own.Has(name) || type.Has(name);
    }

    public static MarkModel Marks(Marks own, Marks type)
    {
        var marks = new MarkModel(Of(AttributeNames.ProvesFence), Of(AttributeNames.OpensWrites), Of(AttributeNames.MovesTraffic), Of(AttributeNames.HoldsTraffic));
        return marks == MarkModel.None ? MarkModel.None : marks;

        string? Of(string name) => (own[name] ?? type[name]) is { } attribute ? attribute.Named("Of") as string ?? string.Empty : null;
    }

    private static string Short(string attribute) => attribute.Replace("Attribute", string.Empty);

    private static StepEffects Flag(Marks marks, string attribute, StepEffects effect) => marks.Has(attribute) ? effect : StepEffects.None;
}
