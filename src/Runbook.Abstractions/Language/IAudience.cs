namespace Runbook;

/// <summary>Marks a type as an audience of notices: <c>public sealed class WholeTeam : IAudience;</c>. Channels are mapped to audiences by configuration.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040:Avoid empty interfaces", Justification = "An audience is named by its type, as a role is.")]
public interface IAudience;
