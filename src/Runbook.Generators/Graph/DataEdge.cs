using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>Consumer takes, as <see cref="Argument"/>, what producer returns. Indices of steps. <see cref="Slot"/> is the consumer's.</summary>
internal sealed record DataEdge(int Consumer, int Producer, ArgumentModel Argument, DataEdgeKind Kind, int Slot)
{
    /// <summary>The consumer cannot do without it.</summary>
    public bool IsRequired => Argument.Kind == ArgumentKind.Input;
}
