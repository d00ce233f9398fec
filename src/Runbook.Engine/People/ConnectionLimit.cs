namespace Runbook.Engine.People;

/// <summary>How many commands may be under way, so that one user cannot keep the others from reaching the run.</summary>
internal sealed class ConnectionLimit(int inAll, int perUser)
{
    private readonly Dictionary<uint, int> users = [];
    private int total;

    public bool TryEnter(uint userId)
    {
        lock (users)
        {
            var held = users.GetValueOrDefault(userId);
            if (total >= inAll || held >= perUser)
            {
                return false;
            }

            total++;
            users[userId] = held + 1;
            return true;
        }
    }

    public void Leave(uint userId)
    {
        lock (users)
        {
            total--;
            if (--users[userId] == 0)
            {
                users.Remove(userId);
            }
        }
    }
}
