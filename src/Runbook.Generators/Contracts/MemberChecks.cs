using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Contracts;

/// <summary>Whether what a type holds is written, and is set again from what was written.</summary>
internal sealed class MemberChecks(INamedTypeSymbol type, string path)
{
    private readonly List<(ISymbol Member, bool IsRead)> written = [];

    /// <summary>After a search without fault: what is written, and whether its value is read back.</summary>
    public IReadOnlyList<(ISymbol Member, bool IsRead)> Written => written;

    public ContractFault? FindFault()
    {
        var (constructor, fault) = Constructors.Find(type, MemberPath.Describe(path));
        if (fault is not null)
        {
            return fault;
        }

        var members = Members.Of(type).ToArray();
        foreach (var parameter in constructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            if (!members.Any(member => Members.IsWritten(member) && Sets(parameter, member)))
            {
                return new ContractFault(
                    $"the constructor's parameter '{parameter.Name}'{In()} is no public member of the same name and type",
                    "Name and type them alike, or mark another constructor with [JsonConstructor]");
            }
        }

        foreach (var member in members)
        {
            if (Find(member, constructor?.Parameters.FirstOrDefault(parameter => Sets(parameter, member))) is { } lost)
            {
                return lost;
            }
        }

        // Of a type of another assembly, only its public face shows: when nothing of it can be set, nothing comes back.
        return type.DeclaringSyntaxReferences.IsEmpty && written.Count > 0 && written.All(static entry => !entry.IsRead)
            ? new ContractFault($"{MemberPath.Describe(path)} is a type of which no member can be set", Constructors.KeepIdentity)
            : null;
    }

    private ContractFault? Find(ISymbol member, IParameterSymbol? parameter)
    {
        if (member.TakesTheRest())
        {
            return null;
        }

        if (!Members.IsWritten(member))
        {
            return FindUnwritten(member);
        }

        var isRead = parameter is not null || Members.CanBeSet(member) || member.IsPopulated() || type.IsPopulated();
        if (!isRead && Members.HoldsValue(member))
        {
            return new ContractFault($"{Name(member)} has no public setter, and no constructor sets it", "Add 'init;', or a constructor parameter of its name and type");
        }

        if (!member.HasConverter())
        {
            written.Add((member, isRead));
        }

        return isRead && Members.CanBeNull(Members.TypeOf(member)) && !member.WritesNull() ? FindLostNull(member, parameter) : null;
    }

    private ContractFault? FindUnwritten(ISymbol member) => member switch
    {
        IFieldSymbol when !member.IsIgnored() => new ContractFault($"{Name(member)} is a field, and fields are not written", "Make it a property"),
        _ when !Members.HoldsValue(member) => null,
        _ when member.IsIgnored() => new ContractFault($"{Name(member)} is left out by [JsonIgnore]", "Remove the attribute, or the member"),
        _ => new ContractFault($"{Name(member)} is not public, and so is not written", "Make it public, or mark it with [JsonInclude]"),
    };

    // The journal leaves out null; what then stands there is what the type says.
    private ContractFault? FindLostNull(ISymbol member, IParameterSymbol? parameter)
    {
        const string Move = "or mark it with [JsonIgnore(Condition = JsonIgnoreCondition.Never)]";
        if ((parameter is null && Members.HasOtherInitialValue(member)) || parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: not null })
        {
            return new ContractFault($"{Name(member)} can be null, which is not written, and would come back as its initial value", $"Let it begin as null, {Move}");
        }

        return parameter is null && (member is IPropertySymbol { IsRequired: true } || member.IsRequired())
            ? new ContractFault($"{Name(member)} is required and can be null, which is not written", $"Remove 'required' or the '?', {Move}")
            : null;
    }

    private static bool Sets(IParameterSymbol parameter, ISymbol member) =>
        string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(parameter.Type, Members.TypeOf(member));

    private string Name(ISymbol member) => MemberPath.Describe(MemberPath.Join(path, member.Name));

    private string In() => path.Length == 0 ? string.Empty : $" of {MemberPath.Describe(path)}";
}
