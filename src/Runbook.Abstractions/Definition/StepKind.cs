namespace Runbook;

/// <summary>Who acts.</summary>
public enum StepKind
{
    /// <summary>A library step: a property of a step type.</summary>
    Library,

    /// <summary>The author's own code: a method with a body.</summary>
    Method,

    /// <summary>A person attests: a partial method marked <see cref="ManualAttribute"/>.</summary>
    Manual,

    /// <summary>A person approves: a partial method marked <see cref="ApprovalAttribute{TRole}"/>.</summary>
    Approval,

    /// <summary>A poll of roles: a partial method marked <see cref="GoNoGoAttribute"/>.</summary>
    GoNoGo,
}
