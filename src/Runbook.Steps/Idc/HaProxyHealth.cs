namespace Runbook.Steps.Idc;

/// <summary>The health of a server, as <c>show stat</c> shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status"><c>UP</c>, <c>DOWN</c>, <c>UP 1/3</c>, <c>MAINT</c>, <c>DRAIN</c>, <c>NOLB</c>, <c>no check</c>.</param>
/// <param name="Checked">Whether a check has ended since HAProxy started. Until then it calls a server UP on trust.</param>
/// <param name="LastCheck">What the last check saw, empty when there is none.</param>
internal sealed record HaProxyHealth(string Name, string Status, bool Checked, string LastCheck);
