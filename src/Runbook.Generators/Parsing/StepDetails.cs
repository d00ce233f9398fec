using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads what a step says besides its contract: times, people, conditions, effects and marks. What it leaves out it takes from its track, phase and runbook.</summary>
internal static class StepDetails
{
    public static StepModel Add(StepModel step, StepHead head, Marks type, Scope scope, ParseContext context)
    {
        var (own, mark, subject, label) = (head.Marks, head.Mark, head.Subject, head.Label);
        EffectParser.Check(own, type, subject, label, context);
        var condition = ConditionParser.Parse(mark, scope, subject, label, context);
        var polled = head.IsGoNoGo ? RoleParser.ParseAll(mark, "Roles", subject, label, context) : default;
        return step with
        {
            Timeout = DurationParser.Parse(mark, FaultPart.Timeout, subject, label, context),
            Expected = DurationParser.Parse(mark, FaultPart.Expected, subject, label, context),
            Role = Role(head, scope, context),
            Polled = polled,
            Quorum = head.IsGoNoGo ? mark.Number("Quorum", polled.Count) : head.IsApproval ? mark.Number("Quorum", 1) : 1,
            EvidenceRequired = mark.NamedMember("Evidence") == "Required",
            Conditions = Conditions(scope.Condition, condition),
            OnFailure = PhaseReference.Contingency(mark, FaultPart.OnFailure, subject, label, context) ?? scope.OnFailure,
            Retry = RetryParser.Parse(own, step.IsForPerson, subject, label, context),
            Fresh = FreshParser.Parse(own, type, subject, label, context),
            IsPointOfNoReturn = own.Has(AttributeNames.PointOfNoReturn) || type.Has(AttributeNames.PointOfNoReturn),
            Marks = EffectParser.Marks(own, type),
            Writes = Writes(own, type),
            NoUndo = own.Text(AttributeNames.NoUndo) ?? type.Text(AttributeNames.NoUndo),
            Added = own.Text(AttributeNames.Added) ?? scope.Added,
            Translations = TitleParser.Translations(own),
        };
    }

    private static RoleModel? Role(StepHead head, Scope scope, ParseContext context)
    {
        if (head.IsApproval)
        {
            return head.Mark.TypeArgument(0) is { } role ? context.Role(role) : null;
        }

        if (head.IsGoNoGo)
        {
            return null;
        }

        var property = head.Mark.Name == AttributeNames.Manual ? "Role" : "Owner";
        return RoleParser.Parse(head.Mark, property, head.Subject, head.Label, context) ?? scope.Owner;
    }

    private static EquatableArray<ConditionModel> Conditions(ConditionModel? first, ConditionModel? second) => (first, second) switch
    {
        (null, null) => default,
        (null, { } only) => new([only]),
        ({ } only, null) => new([only]),
        var (track, own) => track.Key == own.Key ? new([track]) : new([track, own]),
    };

    private static EquatableArray<string> Writes(Marks own, Marks type) => !own.Has(AttributeNames.Writes) && !type.Has(AttributeNames.Writes) ? default
        : own.All(AttributeNames.Writes).Concat(type.All(AttributeNames.Writes)).Select(static attribute => attribute.Positional(0)).OfType<string>().Distinct().ToEquatable();
}
