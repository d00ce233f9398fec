namespace Runbook.Steps.Idc;

/// <summary>What a database answered to a login and <c>SELECT 1</c>.</summary>
/// <param name="Accepts">It answered the query.</param>
/// <param name="Refused">It speaks, and refused this account or this session: a restart does not help.</param>
/// <param name="Text">What it said.</param>
internal sealed record DatabaseAnswer(bool Accepts, bool Refused, string Text);
