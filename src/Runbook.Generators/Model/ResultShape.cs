namespace Runbook.Generators.Model;

/// <summary>How the author's member hands over its output.</summary>
internal enum ResultShape
{
    /// <summary>Task or ValueTask.</summary>
    Awaited,

    /// <summary>Task or ValueTask of the output.</summary>
    AwaitedValue,

    /// <summary>Nothing.</summary>
    Void,

    /// <summary>The output itself.</summary>
    Value,
}
