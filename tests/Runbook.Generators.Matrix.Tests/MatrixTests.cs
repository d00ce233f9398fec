using System.Reflection;
using Runbook.Generators.Matrix.Tests.Compilers;

namespace Runbook.Generators.Matrix.Tests;

/// <summary>The generator and its analyzers do the same under every compiler that may load them.</summary>
public class MatrixTests
{
    public static TheoryData<string> Versions => [.. Legs.Versions];

    [Fact]
    public void Generator_References_NoCompilerNewerThanTheOldest() => Assert.All(
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Runbook.Generators.dll")).GetReferencedAssemblies().Where(static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
        static reference => Assert.Equal(Version.Parse(Legs.Versions[0]), new Version(reference.Version!.Major, reference.Version.Minor, reference.Version.Build)));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Host_IsTheCompilerThatItSays(string version) =>
        Assert.StartsWith($"{version}-", Legs.Run(version).Compiler, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Rollback_Emitted_IsWhatWasReviewed(string version)
    {
        var report = Legs.Run(version, Sources.Rollback);

        AssertNone(report.Faults);
        AssertNone(report.Findings);
        Assert.NotEmpty(report.Emitted);
        Assert.All(report.Emitted, static file => Assert.Equal(Sources.Reviewed(file.Key.Split('.')[^3]), file.Value));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void CustomersRunbook_Compiles_AndIsEmittedAsUnderTheOldest(string version)
    {
        var report = Legs.Run(version, Sources.MigrationRollback);

        AssertNone(report.Faults);
        AssertNone(report.Findings.Where(static finding => !finding.Contains(": Info ", StringComparison.Ordinal)));
        Assert.NotEmpty(report.Emitted);
        Assert.Equal(Legs.Run(Legs.Versions[0], Sources.MigrationRollback).Emitted, report.Emitted);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void BrokenRunbook_HasTheFindingsThatItHasUnderTheOldest(string version)
    {
        var report = Legs.Run(version, Sources.Broken, Sources.Prelude);
        var oldest = Legs.Run(Legs.Versions[0], Sources.Broken, Sources.Prelude);

        AssertNone(report.Faults.Where(static fault => fault.Contains("CS8785", StringComparison.Ordinal) || fault.Contains("Exception", StringComparison.Ordinal)));
        Assert.All(["RB0003", "RB0006", "RB0007", "RB0010", "RB0014", "RB1002", "RB2001", "RB3001"], rule => Assert.Contains(report.Findings, finding => finding.Contains($" {rule}: ", StringComparison.Ordinal)));
        Assert.Equal(oldest.Findings, report.Findings);
        Assert.Equal(oldest.Emitted, report.Emitted);
    }

    // Assert.Empty cuts what it shows.
    private static void AssertNone(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        Assert.True(text.Length == 0, text);
    }
}
