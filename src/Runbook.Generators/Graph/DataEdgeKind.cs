namespace Runbook.Generators.Graph;

internal enum DataEdgeKind
{
    /// <summary>The producer has ended whenever the consumer starts.</summary>
    Earlier,

    /// <summary>Both stand in tracks that run side by side: only the data says who waits.</summary>
    Beside,

    /// <summary>On some ways the producer has run when the consumer starts, on others it has not: a contingency is between them.</summary>
    Uncertain,

    /// <summary>The producer never has run when the consumer starts.</summary>
    Later,

    /// <summary>The step consumes what it produces.</summary>
    Self,
}
