namespace Runbook.Engine.Journal.Events;

/// <summary>How a doubt was settled.</summary>
internal enum Resolution
{
    /// <summary>The effect is there: the step has succeeded.</summary>
    Done,

    /// <summary>The step runs again: the effect is not there, or repeating it is harmless.</summary>
    Rerun,

    /// <summary>The effect is not there, and the reason for the doubt was the step's own: a person is asked what now.</summary>
    Failed,
}
