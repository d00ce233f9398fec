using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads what must be fresh when a step starts, from the step and from its type. What the step says counts before what its type says.</summary>
internal static class FreshParser
{
    public static EquatableArray<FreshModel> Parse(Marks own, Marks type, string subject, string label, ParseContext context)
    {
        var all = new List<FreshModel>();
        Add(own, fromType: false);
        Add(type, fromType: true);
        return all.ToEquatable();

        void Add(Marks marks, bool fromType)
        {
            // Beyond all: what a type asks for stands nowhere on the step.
            var place = fromType ? int.MaxValue : 0;
            foreach (var attribute in marks.IsEmpty ? [] : marks.All(AttributeNames.Fresh))
            {
                if (attribute.TypeArgument(0) is { } asked && attribute.Positional(0) is { } text && all.All(known => known.Key != TypeNames.Key(asked)))
                {
                    all.Add(new FreshModel(TypeNames.Emitted(asked), TypeNames.Key(asked), TypeNames.Short(asked), DurationParser.Read(text, FaultPart.Within, place, subject, label, context), fromType, place));
                }

                place += fromType ? 0 : 1;
            }
        }
    }
}
