using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Runbook.Engine.Journal;
using Runbook.Generators.Contracts;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Contracts;

/// <summary>What the rule says of a type, held against what the journal's own serializer does with a value of it.</summary>
public class RoundTripTests
{
    private static readonly Compilation Compilation = RunbookCompiler.Create(Sample.Contracts);

    private static readonly Assembly Samples = Load();

    public static TheoryData<string> KeptNames => [.. Names("Kept")];

    public static TheoryData<string> LostNames => [.. Names("Lost")];

    [Theory]
    [MemberData(nameof(KeptNames))]
    public void Type_WhoseValueComesBack_HasNoFault(string name)
    {
        var (came, what) = RoundTripOf("Kept", name);

        Assert.True(came, what);
        Assert.Null(RoundTrip.Find(TypeOf("Kept", name)));
    }

    [Theory]
    [MemberData(nameof(LostNames))]
    public void Type_WhoseValueDoesNotComeBack_HasAFault(string name)
    {
        var (came, what) = RoundTripOf("Lost", name);

        Assert.False(came, what);
        Assert.NotNull(RoundTrip.Find(TypeOf("Lost", name)));
    }

    private static (bool Came, string What) RoundTripOf(string holder, string name)
    {
        var property = Samples.GetType("Shop." + holder, throwOnError: true)!.GetProperty(name)!;
        var value = property.GetValue(null)!;
        try
        {
            var json = JournalJson.ToElement(value, property.PropertyType);
            return (SameValue.Compare(value, JournalJson.FromElement(json, property.PropertyType)), json.GetRawText());
        }
        catch (Exception error)
        {
            return (false, error.Message);
        }
    }

    private static ITypeSymbol TypeOf(string holder, string name) => ((IPropertySymbol)Compilation.GetTypeByMetadataName("Shop." + holder)!.GetMembers(name).Single()).Type;

    private static IEnumerable<string> Names(string holder) => Compilation.GetTypeByMetadataName("Shop." + holder)!.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name);

    private static Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("Contracts", isCollectible: true).LoadFromStream(stream);
    }
}
