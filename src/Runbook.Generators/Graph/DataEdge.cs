using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>Consumer takes, as <see cref="Argument"/>, what producer returns. Indices of steps.</summary>
internal sealed record DataEdge(int Consumer, int Producer, ArgumentModel Argument, DataEdgeKind Kind);
