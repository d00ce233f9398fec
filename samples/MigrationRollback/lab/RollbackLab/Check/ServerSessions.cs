namespace RollbackLab.Check;

/// <summary>How many requests HAProxy has given to each server of the backend, from <c>show stat</c>.</summary>
internal static class ServerSessions
{
    public static IReadOnlyDictionary<string, long> Parse(string csv, string backend)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].TrimStart('#', ' ').Split(',');
        var (proxy, server, total) = (Array.IndexOf(names, "pxname"), Array.IndexOf(names, "svname"), Array.IndexOf(names, "stot"));
        if (proxy < 0 || server < 0 || total < 0)
        {
            throw new InvalidDataException($"'{lines[0]}' is not the header of HAProxy's statistics: pxname, svname and stot were expected.");
        }

        return lines.Skip(1)
            .Select(static line => line.Split(','))
            .Where(fields => fields[proxy] == backend && fields[server] is not ("BACKEND" or "FRONTEND"))
            .ToDictionary(fields => fields[server], fields => long.Parse(fields[total], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
