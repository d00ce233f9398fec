using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

public class ConditionTests
{
    private static readonly LoadedRunbook Runbook = LoadedRunbook.Of("Shop.Rollback", """
        public sealed record Sessions(int Left);
        public sealed record Replica(int Lag);

        public abstract class Base
        {
            protected internal bool IsInherited(Replica replica) => replica.Lag == 0;
        }

        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback : Base
        {
            private readonly int most = 5;

            private bool IsFew(Sessions sessions) => sessions.Left <= most;

            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Count"), ReadOnly] Sessions Count() => new(3);
                [Step("Measure"), ReadOnly] Replica Measure() => new(0);
                [Step("Close", When = nameof(IsInherited)), ReadOnly] Closed Close() => new();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                private bool IsNear(Replica replica) => replica.Lag < 2 && Book.most > 0;

                [Track("Cut", When = nameof(IsNear))]
                public sealed partial class Cut
                {
                    [Step("Track only"), ReadOnly] Fenced Track(Sessions sessions) => new();
                    [Step("Track and own", When = nameof(IsEven)), ReadOnly] void Own(Fenced fenced, Replica replica) { }
                    [Step("Track and runbook", When = nameof(IsFew)), ReadOnly] void OfBook() { }
                    [Step("Track twice", When = nameof(IsNear)), ReadOnly] void Twice() { }
                    [Step("Track and static", When = nameof(IsStatic)), ReadOnly] void Static() { }

                    private bool IsEven(Sessions sessions, Maybe<Closed> closed) => sessions.Left % 2 == 0 && closed.HasValue;
                    private static bool IsStatic(Sessions sessions) => sessions.Left == 4;
                }

                [Track("Other", When = nameof(IsFew))]
                public sealed partial class Other
                {
                    [Step("Track of the runbook"), ReadOnly] void Track() { }
                }

                [Step("Own", When = nameof(IsAlways)), ReadOnly] void Own() { }

                private static bool IsAlways => true;
            }
        }
        """);

    [Theory]
    [InlineData("Preparation.Close", new[] { "IsInherited" }, new[] { 1 })]
    [InlineData("Emergency.Cut.Track", new[] { "IsNear" }, new[] { 0, 1 })]
    [InlineData("Emergency.Cut.Own", new[] { "IsNear", "IsEven" }, new[] { 3, 1, 1, 0, 2 })]
    [InlineData("Emergency.Cut.OfBook", new[] { "IsNear", "IsFew" }, new[] { 1, 0 })]
    [InlineData("Emergency.Cut.Twice", new[] { "IsNear" }, new[] { 1 })]
    [InlineData("Emergency.Cut.Static", new[] { "IsNear", "IsStatic" }, new[] { 1, 0 })]
    [InlineData("Emergency.Other.Track", new[] { "IsFew" }, new[] { 0 })]
    [InlineData("Emergency.Own", new[] { "IsAlways" }, new int[] { })]
    public void Conditions_TakeTheirInputs_BehindThoseOfTheStep(string id, string[] conditions, int[] inputs)
    {
        Assert.Equal(conditions, Runbook.Step(id).Conditions);
        Assert.Equal(inputs, Runbook.Step(id).Inputs);
    }

    [Theory]
    [InlineData("Emergency.Cut.Track", 3, 1, true)]
    [InlineData("Emergency.Cut.Track", 3, 2, false)]
    [InlineData("Emergency.Cut.Own", 4, 1, true)]
    [InlineData("Emergency.Cut.Own", 3, 1, false)]
    [InlineData("Emergency.Cut.Own", 4, 2, false)]
    [InlineData("Emergency.Cut.OfBook", 5, 1, true)]
    [InlineData("Emergency.Cut.OfBook", 6, 1, false)]
    [InlineData("Emergency.Cut.Twice", 9, 1, true)]
    [InlineData("Emergency.Cut.Static", 4, 0, true)]
    [InlineData("Emergency.Cut.Static", 5, 0, false)]
    [InlineData("Emergency.Other.Track", 5, 9, true)]
    [InlineData("Emergency.Other.Track", 6, 9, false)]
    [InlineData("Emergency.Own", 0, 0, true)]
    [InlineData("Preparation.Close", 0, 0, true)]
    [InlineData("Preparation.Close", 0, 1, false)]
    public void Step_Runs_WhenAllOfThemHold(string id, int sessions, int lag, bool runs) => Assert.Equal(runs, Runbook.When(
        id,
        ("Preparation.Count", Runbook.Make("Sessions", sessions)),
        ("Preparation.Measure", Runbook.Make("Replica", lag)),
        ("Preparation.Close", Runbook.Make("Closed"))));

    [Fact]
    public void WhatTheSecondTakes_NeedOnlyBeThere_WhenTheFirstHolds()
    {
        Assert.False(Runbook.When("Emergency.Cut.Static", ("Preparation.Measure", Runbook.Make("Replica", 9))));
        Assert.Throws<InvalidOperationException>(() => Runbook.When("Emergency.Cut.Static", ("Preparation.Measure", Runbook.Make("Replica", 0))));
    }
}
