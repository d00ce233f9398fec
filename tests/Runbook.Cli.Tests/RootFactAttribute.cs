using Runbook.Engine.People;

namespace Runbook.Cli.Tests;

/// <summary>A fact that becomes other users: shown as skipped where the tests do not run as root.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (PeerCredentials.Current().UserId != 0)
        {
            Skip = "Only root may become another user.";
        }
    }
}
