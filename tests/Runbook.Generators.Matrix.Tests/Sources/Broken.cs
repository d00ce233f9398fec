using System.Threading;
using System.Threading.Tasks;
using Runbook;

namespace Shop;

[Runbook("Broken Runbook", "One fault of each kind that a compiler could see differently")]
public sealed partial class BrokenRunbook
{
    [Phase("Preparation", TimeBox = "15")]
    public sealed partial class Preparation
    {
        // Produced only later.
        [Step("Drain", Timeout = "3m")]
        DrainStep Drain => new();

        // Returns what no person can answer.
        [Approval<Lead>("Approve", Timeout = "1m")]
        public partial Task<Closed> Approve(Closed closed, CancellationToken cancellationToken);
    }

    [Phase("Cutover", TimeBox = "5m")]
    public sealed partial class Cutover
    {
        [Step("Fence", Expected = "10m")]
        FenceStep Fence => new();

        [Step("Shift", Timeout = "1m", When = "Nowhere")]
        [ReadOnly]
        private (int Weight, Maybe<Drained> Drained) Shift((Fenced, Shifted) pair, Shifted? shifted) => default;
    }

    public sealed class Stray
    {
        [Step("Nobody runs this")]
        void Lost()
        {
        }
    }
}

[Runbook("unapproved", "Readable, and wrong in what its parts mean together")]
public sealed partial class UnapprovedRunbook
{
    [Phase("Destruction", TimeBox = "5m")]
    public sealed partial class Destruction
    {
        // Nothing upstream approves it.
        [Step("Destroy", Timeout = "1m")]
        DestroyingStep Destroy => new();
    }
}
