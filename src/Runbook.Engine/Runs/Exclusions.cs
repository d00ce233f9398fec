using System.Security.Cryptography;
using System.Text;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;

namespace Runbook.Engine.Runs;

/// <summary>
/// The resources that a run has to itself among the runs of one directory. While a process attends the run, the kernel keeps others out,
/// as with its <see cref="Lease"/>; a run that was interrupted keeps its resources until it has ended, for it left them half-way.
/// </summary>
internal sealed class Exclusions : IDisposable
{
    private readonly List<(string Owner, FileStream Lock)> taken = [];

    private Exclusions()
    {
    }

    /// <summary>Takes all of them, or none.</summary>
    /// <param name="runsDirectory">The directory that holds the runs.</param>
    /// <param name="resources">As the runbook declares them.</param>
    /// <param name="runId">The run that goes on; null: a new one.</param>
    /// <exception cref="RunRefusedException">Another run has one of them.</exception>
    public static Exclusions Take(string runsDirectory, IReadOnlyList<string> resources, string? runId)
    {
        var exclusions = new Exclusions();
        try
        {
            // In one order for all, so that two that start at once do not each take what the other needs.
            foreach (var resource in resources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                exclusions.Take(runsDirectory, resource, runId);
            }

            return exclusions;
        }
        catch
        {
            exclusions.Dispose();
            throw;
        }
    }

    /// <summary>Writes down which run has them, before it acts: that outlives this process.</summary>
    public async Task ClaimAsync(string runId, CancellationToken cancellationToken)
    {
        foreach (var (owner, _) in taken)
        {
            await DurableFile.WriteAsync(owner, Encoding.UTF8.GetBytes(runId), cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => taken.ForEach(static entry => entry.Lock.Dispose());

    private void Take(string runsDirectory, string resource, string? runId)
    {
        var folder = Path.Combine(Path.GetFullPath(runsDirectory), "exclusive");
        DurableFile.CreateFolder(folder);
        var name = $"{EvidenceStore.SafeName(resource)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resource)))[..8]}";
        var owner = Path.Combine(folder, name + ".run");
        try
        {
            taken.Add((owner, new FileStream(Path.Combine(folder, name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)));
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new RunRefusedException($"'{resource}' is taken by {Name(owner)}, which another process attends, and one run at a time works on it. Wait until that one has ended, or abort it.");
        }

        if (Read(owner) is { } holder && holder != runId && !HasEnded(new RunFolder(Path.Combine(Path.GetFullPath(runsDirectory), holder))))
        {
            throw new RunRefusedException($"'{resource}' is taken by run '{holder}', which was interrupted and has not ended, and one run at a time works on it. Resume that one first, and bring it to its end or abort it.");
        }
    }

    private static string Name(string owner) => Read(owner) is { } holder ? $"run '{holder}'" : "another run";

    private static string? Read(string owner) => File.Exists(owner) ? File.ReadAllText(owner) : null;

    private static bool HasEnded(RunFolder holder)
    {
        if (!holder.Exists)
        {
            return true;
        }

        try
        {
            var events = JournalReader.Read(holder.Journal).Events;
            return events.Count == 0 || events.Any(static entry => entry is RunCompleted or RunAborted or RunDiverted);
        }
        catch (JournalAlteredException)
        {
            // What cannot be read cannot be shown to have ended.
            return false;
        }
    }
}
