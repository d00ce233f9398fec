using System.Globalization;
using Runbook.Engine.Journal;
using Runbook.Engine.People;

namespace Runbook.Engine.Runs;

/// <summary>Makes the folders of new runs.</summary>
internal static class RunFolders
{
    /// <summary>Makes a folder of its own, named by the second, and takes its lease. Whoever has the lease of a folder without a journal owns it: two that start in one second do not meet.</summary>
    public static (RunFolder Folder, Lease Lease) Create(string runsDirectory, DateTimeOffset now)
    {
        var id = now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        for (var number = 1; ; number++)
        {
            var folder = new RunFolder(Path.Combine(runsDirectory, number == 1 ? id : $"{id}-{number}"));
            if (Directory.Exists(folder.Path))
            {
                continue;
            }

            DurableFile.CreateFolder(folder.Path);
            if (TryTake(folder) is { } lease)
            {
                return (folder, lease);
            }
        }
    }

    private static Lease? TryTake(RunFolder folder)
    {
        Lease lease;
        try
        {
            lease = Lease.Take(folder.Lease);
        }
        catch (RunAttendedException)
        {
            return null;
        }

        if (!folder.Exists)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }
}
