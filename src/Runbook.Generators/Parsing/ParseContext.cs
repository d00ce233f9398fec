using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>What the parsers of one runbook share: its class, the faults found so far, and where subjects are.</summary>
internal sealed class ParseContext(INamedTypeSymbol runbook, CancellationToken cancellationToken)
{
    private readonly List<Finding> faults = [];

    public INamedTypeSymbol Runbook { get; } = runbook;

    public SubjectMap Subjects { get; } = new();

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<Finding> Faults => faults;

    public bool HasUnreadableSteps { get; set; }

    public bool HasNameClash { get; set; }

    public void Report(string rule, string subject, FaultPart part, params string[] arguments) => faults.Add(new Finding(rule, subject, part, arguments.ToEquatable()));

    public void ReportIdentifier(string rule, string subject, params string[] arguments) => Report(rule, subject, FaultPart.Identifier, arguments);
}
