using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Why a member is no monitor or notice, and the next move. <see cref="Input"/> is the key of what it takes as certain, where that is the fault.</summary>
internal sealed record BesideFault(string Why, string Move, string? Input = null)
{
    /// <summary>What runs beside the steps takes their outputs as Maybe only: theirs may not have run.</summary>
    public static BesideFault? OfArguments(EquatableArray<ArgumentModel> arguments, string because, string allowed, params ArgumentKind[] further)
    {
        foreach (var argument in arguments)
        {
            if (argument.Kind == ArgumentKind.Input)
            {
                return new BesideFault($"takes {argument.ShortName}", $"Take Maybe<{argument.ShortName}>: {because}", argument.Key);
            }

            if (argument.Kind != ArgumentKind.MaybeInput && Array.IndexOf(further, argument.Kind) < 0)
            {
                return new BesideFault($"takes {argument.ShortName}", allowed);
            }
        }

        return null;
    }

    public Finding At(string rule, string subject, FaultPart part, string label)
    {
        var finding = Finding.At(rule, subject, part, label, Why, Move);
        return Input is null ? finding : finding.With(FindingProperties.Input, Input);
    }
}
