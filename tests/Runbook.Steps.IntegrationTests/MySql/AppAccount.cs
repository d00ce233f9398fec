namespace Runbook.Steps.IntegrationTests.MySql;

public sealed record AppAccount(string User)
{
    public string Name => $"'{User}'@'%'";
}
