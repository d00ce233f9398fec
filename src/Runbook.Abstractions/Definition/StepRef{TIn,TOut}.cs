namespace Runbook;

/// <summary>Names a step.</summary>
/// <typeparam name="TIn">What it consumes; a tuple when several.</typeparam>
/// <typeparam name="TOut">What it produces; <see cref="Nothing"/> when it produces nothing.</typeparam>
/// <param name="id">As <c>Phase.Track.Member</c>.</param>
/// <param name="index">Its place in the definition.</param>
public sealed class StepRef<TIn, TOut>(string id, int index) : StepRef(id, index);
