namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>What a step drawn by lot is.</summary>
public enum ChanceKind
{
    /// <summary>Changes things, without a probe.</summary>
    Plain,

    /// <summary>Changes things, with an honest probe.</summary>
    Probed,

    /// <summary>May be repeated.</summary>
    Repeatable,

    /// <summary>Reads.</summary>
    ReadOnly,

    /// <summary>Is attested by a person.</summary>
    Manual,

    /// <summary>Is approved by a person.</summary>
    Approval,

    /// <summary>Is approved by two persons.</summary>
    Quorum,

    /// <summary>Is a poll of three roles.</summary>
    GoNoGo,
}
