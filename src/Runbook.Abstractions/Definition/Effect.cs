namespace Runbook;

/// <summary>What a step does to the world.</summary>
[Flags]
public enum Effect
{
    /// <summary>Not declared: taken to be <see cref="Changes"/>.</summary>
    None = 0,

    /// <summary><see cref="ReadOnlyAttribute"/>.</summary>
    ReadOnly = 1,

    /// <summary><see cref="IdempotentAttribute"/>.</summary>
    Idempotent = 2,

    /// <summary><see cref="ChangesAttribute"/>.</summary>
    Changes = 4,

    /// <summary><see cref="DestructiveAttribute"/>.</summary>
    Destructive = 8,
}
