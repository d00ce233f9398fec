using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

/// <summary>A runbook over several files, a phase in each.</summary>
public class SplitRunbookTests
{
    private static readonly string[] Files =
    [
        """
        [Runbook("rollback", "Rollback", Owner = typeof(Ops))]
        public sealed partial class Rollback;
        """,
        """
        public sealed partial class Rollback
        {
            [Phase("Emergency", Order = 20, OnFailure = typeof(Zoo))]
            public sealed partial class Emergency
            {
                [Step("Drain")] DrainStep Drain => new();
            }

            [Contingency("Zoo")]
            public sealed partial class Zoo
            {
                [Step("Z"), ReadOnly] void Step() { }
            }

            [Monitor("Late", Every = "10s")] public Lag Late => new();
        }
        """,
        """
        public sealed partial class Rollback
        {
            [Monitor("Early", Every = "10s", OnBreach = typeof(Ark))] public Lag Early => new();

            [Contingency("Ark")]
            public sealed partial class Ark
            {
                [Step("A"), ReadOnly] void Step() { }
            }

            [Phase("Preparation", Order = 10)]
            public sealed partial class Preparation
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        }
        """,
    ];

    [Fact]
    public void Files_InWhicheverOrder_GiveOneDefinition()
    {
        var definition = LoadedRunbook.Of("Shop.Rollback", Files).Definition;
        var turned = LoadedRunbook.Of("Shop.Rollback", [.. Files.Reverse()]).Definition;

        Assert.Equal(["Preparation", "Emergency", "Ark", "Zoo"], definition.Phases.Select(static phase => phase.Id));
        Assert.Equal(["Early", "Late"], definition.Monitors.Select(static monitor => monitor.Id));
        Assert.Equal(definition.Hash, turned.Hash);
        Assert.Equal(definition.Checklist, turned.Checklist);
    }
}
