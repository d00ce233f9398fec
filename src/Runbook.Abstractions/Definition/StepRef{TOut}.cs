namespace Runbook;

/// <summary>Names a step that consumes nothing.</summary>
/// <typeparam name="TOut">What it produces; <see cref="Nothing"/> when it produces nothing.</typeparam>
/// <param name="id">As <c>Phase.Track.Member</c>.</param>
/// <param name="index">Its place in the definition.</param>
public sealed class StepRef<TOut>(string id, int index) : StepRef(id, index);
