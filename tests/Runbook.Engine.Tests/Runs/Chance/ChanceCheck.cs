using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>What every journal must show, whatever happened.</summary>
internal static class ChanceCheck
{
    /// <summary>A step that is not repeatable is intended again only on a probe's or a person's word.</summary>
    public static void NothingRanAgainOnItsOwn(RunbookDefinition definition, IReadOnlyList<JournalEvent> journal)
    {
        var mayRun = definition.Steps.ToDictionary(static step => step.Id, static _ => true);
        var hasFailed = new HashSet<string>();
        var detours = new Stack<string?>();
        foreach (var entry in journal)
        {
            switch (entry)
            {
                case StepIntended intended:
                    Assert.True(mayRun[intended.Step] || definition.Steps.Single(step => step.Id == intended.Step).IsRepeatable, $"{intended.Step} was run again on its own");
                    mayRun[intended.Step] = false;
                    break;
                case StepRetried or StepResolved { Resolution: Resolution.Rerun, How: not "repeatable" }:
                    mayRun[((StepEvent)entry).Step] = true;
                    break;
                case StepFailed or StepStale or StepResolved { Resolution: Resolution.Failed }:
                    hasFailed.Add(((StepEvent)entry).Step);
                    break;
                case StepSucceeded or StepDoubted:
                    hasFailed.Remove(((StepEvent)entry).Step);
                    break;
                case ContingencyEntered entered:
                    // A person chose it, and with it its steps.
                    detours.Push(entered.Step);
                    var index = definition.Phases.Select(static phase => phase.Id).ToList().IndexOf(entered.Contingency);
                    definition.Steps.Where(step => step.Phase == index).ToList().ForEach(step => mayRun[step.Id] = true);
                    break;
                case PhaseResumed when detours.Pop() is { } step && hasFailed.Contains(step):
                    mayRun[step] = true;
                    break;
            }
        }
    }

    /// <summary>One person has one vote, the executor none, and a gate is passed by as many as it takes.</summary>
    public static void GatesTookTheirVotes(RunbookDefinition definition, IReadOnlyList<JournalEvent> journal)
    {
        foreach (var step in definition.Steps.Where(static step => step.IsGate))
        {
            var votes = new List<StepVoted>();
            var needed = step.Quorum > 0 ? step.Quorum : step.Polled.Count;
            foreach (var entry in journal.OfType<StepEvent>().Where(entry => entry.Step == step.Id))
            {
                switch (entry)
                {
                    case PersonAsked:
                        votes.Clear();
                        break;
                    case StepVoted { Go: true } vote:
                        votes.Add(vote);
                        Assert.NotEqual(TestRun.Executor.UserId, vote.UserId);
                        Assert.True(votes.Count <= needed, $"{step.Id} took more votes than it needs");
                        Assert.Equal(votes.Count, votes.DistinctBy(static given => given.UserId).Count());
                        Assert.True(step.Kind == StepKind.Approval || votes.Count == votes.DistinctBy(static given => given.Role).Count(), $"{step.Id} took two votes of one role");
                        break;
                    case PersonAnswered { Accepted: true }:
                        Assert.Equal(1, needed);
                        break;
                }
            }
        }
    }
}
