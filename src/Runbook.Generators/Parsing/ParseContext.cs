using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>What the parsers of one runbook share: its class, the faults found so far, and where subjects are.</summary>
internal sealed class ParseContext(INamedTypeSymbol runbook, Compilation compilation, CancellationToken cancellationToken)
{
    private readonly List<Finding> faults = [];
    private readonly Dictionary<ISymbol, RoleModel> roles = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, LibraryType> libraries = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Runbook { get; } = runbook;

    public SubjectMap Subjects { get; } = new();

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Phases and contingencies of this runbook, those that it takes over included: true for a contingency.</summary>
    public Dictionary<ISymbol, bool> Phases { get; } = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<Finding> Faults => faults;

    public List<WaiverModel> Waivers { get; } = [];

    public bool HasUnreadableSteps { get; set; }

    public bool HasUnreadableRoles { get; set; }

    public bool HasNameClash { get; set; }

    /// <summary>What is read now is declared in a runbook that this one derives from: its faults are reported there.</summary>
    public bool IsInherited { get; set; }

    public void Report(string rule, string subject, FaultPart part, params string[] arguments) => Report(Finding.At(rule, subject, part, arguments));

    public void ReportIdentifier(string rule, string subject, params string[] arguments) => Report(Finding.At(rule, subject, arguments));

    public void Report(Finding fault)
    {
        if (!IsInherited)
        {
            faults.Add(fault);
        }
    }

    /// <summary>Reads attributes of what this runbook, and those that it derives from, declare.</summary>
    public MarkReader Reader { get; } = new(compilation);

    /// <summary>One type often stands for several steps.</summary>
    public LibraryType Library(ITypeSymbol type) => libraries.TryGetValue(type, out var known) ? known : libraries[type] = LibraryParser.Parse(type);

    /// <summary>Roles are few and named often.</summary>
    public RoleModel Role(INamedTypeSymbol role) => roles.TryGetValue(role, out var known) ? known : roles[role] = RoleParser.Describe(role);
}
