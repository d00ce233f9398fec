using Runbook.Engine.People;

namespace Runbook.Engine.Tests.People;

/// <summary>A theory that becomes other users: shown as skipped where the tests do not run as root.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootTheoryAttribute : TheoryAttribute
{
    public RootTheoryAttribute()
    {
        if (PeerCredentials.Current().UserId != 0)
        {
            Skip = "Only root may become another user.";
        }
    }
}
