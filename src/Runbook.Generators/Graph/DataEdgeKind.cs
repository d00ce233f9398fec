namespace Runbook.Generators.Graph;

internal enum DataEdgeKind
{
    /// <summary>Source order has the producer first.</summary>
    Earlier,

    /// <summary>Both stand in tracks that run side by side: only the data says who waits.</summary>
    Beside,

    /// <summary>Source order has the producer last.</summary>
    Later,

    /// <summary>The step consumes what it produces.</summary>
    Self,
}
