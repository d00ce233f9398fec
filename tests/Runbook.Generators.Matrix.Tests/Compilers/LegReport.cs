namespace Runbook.Generators.Matrix.Tests.Compilers;

/// <summary>What one compiler made of some sources.</summary>
public sealed record LegReport
{
    /// <summary>The compiler that ran, as its assembly says.</summary>
    public required string Compiler { get; init; }

    /// <summary>Emitted text by the name of its file.</summary>
    public required IReadOnlyDictionary<string, string> Emitted { get; init; }

    /// <summary>What the analyzers report, in source order.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>Warnings and errors of the compiler and of the generator driver, and whatever was thrown.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}
