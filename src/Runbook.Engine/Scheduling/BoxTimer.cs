using Runbook.Engine.Journal.Events;
using Runbook.Engine.Runs;

namespace Runbook.Engine.Scheduling;

/// <summary>Watches the time box of the current phase.</summary>
internal sealed class BoxTimer(RunLoop loop, RunLedger ledger)
{
    private ITimer? timer;
    private PhaseModel? watched;
    private DateTimeOffset? end;

    /// <summary>On the loop: watches this phase's box from now on. A box that is used up already, and that nobody was asked about, is reported at once.</summary>
    public void Watch(PhaseModel phase)
    {
        if (watched != phase || end != phase.BoxEnd)
        {
            Stop();
            (watched, end) = (phase, phase.BoxEnd);
            if (end is { } due && due - ledger.Now is var left && left > TimeSpan.Zero)
            {
                timer = ledger.Time.CreateTimer(_ => loop.Post(() => OnDue(phase, due)), null, left, Timeout.InfiniteTimeSpan);
            }
        }

        if (end <= ledger.Now)
        {
            Overrun(phase);
        }
    }

    public void Stop()
    {
        timer?.Dispose();
        (timer, watched, end) = (null, null, null);
    }

    private void OnDue(PhaseModel phase, DateTimeOffset due)
    {
        // The box may have been extended, or the phase left, while the timer's message was under way.
        if (watched == phase && end == due && ledger.Model.CurrentPhase == phase)
        {
            Overrun(phase);
        }
    }

    private void Overrun(PhaseModel phase)
    {
        if (phase.UndecidedSince is null)
        {
            ledger.Commit(new PhaseOverran { At = ledger.Now, Phase = phase.Definition.Id });
        }
    }
}
