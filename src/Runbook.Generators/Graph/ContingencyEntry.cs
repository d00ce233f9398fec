namespace Runbook.Generators.Graph;

/// <summary>One way into a contingency. <see cref="Step"/> is the step that failed, or -1; <see cref="Phase"/> the phase or contingency that the run leaves; <see cref="Label"/> how messages name the way.</summary>
internal sealed record ContingencyEntry(EntryKind Kind, int Phase, int Step, string Label);
