namespace Runbook.Steps.Tests.Aws.Query;

internal sealed record CapturedRequest(IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> Form)
{
    public string Action => Form["Action"];
}
