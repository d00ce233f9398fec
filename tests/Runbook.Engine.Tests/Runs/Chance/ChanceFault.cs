namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>What goes wrong on its first attempts.</summary>
public enum ChanceFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It throws before it acts.</summary>
    Throws,

    /// <summary>It acts and then throws.</summary>
    ThrowsAfter,

    /// <summary>It waits for its cancellation before it acts.</summary>
    Hangs,

    /// <summary>It acts and then waits for its cancellation.</summary>
    HangsAfter,

    /// <summary>It acts and then ignores its cancellation.</summary>
    Ignores,

    /// <summary>It acts and gives what JSON cannot hold.</summary>
    GivesNaN,
}
