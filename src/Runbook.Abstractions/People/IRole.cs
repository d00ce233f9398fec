namespace Runbook;

/// <summary>Marks a type as a role: <c>public sealed class TechLead : IRole;</c>. Persons are mapped to roles by the operators file, never in code.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040:Avoid empty interfaces", Justification = "A role is a type argument: Approved<TechLead> must not compile for anything that is not a role.")]
public interface IRole;
