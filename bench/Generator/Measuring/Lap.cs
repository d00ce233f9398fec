namespace Runbook.Generators.Bench.Measuring;

/// <summary>One run over one compilation, in milliseconds of processor time.</summary>
/// <param name="Generator">The generator driver.</param>
/// <param name="Analyzers">The analyzers themselves, over the compilation with the generated files.</param>
/// <param name="Build">What else the analyzer driver took: it has the compiler bind every file, which a build does in any case.</param>
/// <param name="GeneratorWall">The generator driver by the clock.</param>
internal readonly record struct Lap(double Generator, double Analyzers, double Build, double GeneratorWall)
{
    public double Total => Generator + Analyzers;
}
