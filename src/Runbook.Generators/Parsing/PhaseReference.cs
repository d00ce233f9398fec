using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads where an attribute names a phase or contingency by its type.</summary>
internal static class PhaseReference
{
    /// <summary>The name of the contingency's class, or null.</summary>
    public static string? Contingency(Mark attribute, FaultPart part, string subject, string label, ParseContext context)
    {
        if (attribute.Named(part.ToString()) is not INamedTypeSymbol type || type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (context.Phases.TryGetValue(type, out var isContingency) && isContingency)
        {
            return type.Name;
        }

        var why = context.Phases.ContainsKey(type) ? "which is a phase and no contingency" : "which is no contingency of this runbook";
        context.Report(RuleIds.BadReference, subject, part, part.ToString(), label, type.Name, why, $"Name a nested class marked [Contingency]; the run would have nowhere to go");
        return null;
    }

    /// <summary>The names of the classes of phases, and where allowed of contingencies.</summary>
    public static EquatableArray<string> Phases(Mark attribute, FaultPart part, bool contingenciesToo, string subject, string label, ParseContext context)
    {
        var names = new List<string>();
        foreach (var type in attribute.NamedTypes(part.ToString()).Where(static type => type.TypeKind != TypeKind.Error))
        {
            if (context.Phases.TryGetValue(type, out var isContingency) && (contingenciesToo || !isContingency))
            {
                names.Add(type.Name);
                continue;
            }

            var why = isContingency ? "which is a contingency and no phase" : "which is no phase of this runbook";
            context.Report(RuleIds.BadReference, subject, part, part.ToString(), label, type.Name, why, contingenciesToo ? "Name nested classes marked [Phase] or [Contingency]" : "Name nested classes marked [Phase]");
        }

        return names.ToEquatable();
    }
}
