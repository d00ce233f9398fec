namespace Runbook.Generators.Tests.Graph.Chance;

/// <summary>A step as chance has it. <see cref="Lane"/> puts it into a parallel track or none, <see cref="Takes"/> names the step of its phase whose output it takes; the bits of <see cref="Conditions"/> are conditions, those of <see cref="Fails"/> contingencies. What is out of range is nothing.</summary>
internal sealed record ChanceStep(int Lane, int Takes, int Conditions, int Fails);
