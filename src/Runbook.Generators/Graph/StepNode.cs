using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>A step with its place: index over the whole runbook, phase or contingency, and track if it stands in one.</summary>
internal sealed record StepNode(int Index, StepModel Step, int Phase, TrackModel? Track)
{
    public string Label => Step.Label;
}
