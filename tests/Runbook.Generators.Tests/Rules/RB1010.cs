using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

/// <summary>Which types come back is in <see cref="Contracts.RoundTripTests"/>; here, where it is said.</summary>
public class RB1010
{
    private const string Shapes = """

            }
        }

        public interface IShape;

        public sealed record Seen(IShape Shape);

        public sealed record Typed<T>(T Value);

        [ReadOnly]
        public sealed class Watch<T> : IStep<Typed<T>>
        {
            public Task<Typed<T>> RunAsync(StepContext context) => throw new InvalidOperationException();
        }

        public static class Rest
        {
            public static class Inner
            {
        """;

    [Fact]
    public void OutputThatIsLost_SaysWhyAndWhatToDo() => RuleAssert.Says(
        "'Look' (Emergency.Look) takes, returns or captures Seen, which does not come back from JSON as it was: 'Shape' is IShape, an interface, and nothing says which type to make of it. Declare a concrete type, or name those that it may be: [JsonDerivedType(typeof(…), \"…\")].",
        RuleAssert.InPhase(
            """
                    [Step("Look"), ReadOnly] Seen {|RB1010:Look|}() => new(null!);
                    [Step("Read"), ReadOnly] void Read(Seen value) { }
            """ + Shapes));

    [Fact]
    public void Output_OfEveryKindOfStep_IsReported() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Task<Seen> {|RB1010:A|}() => Task.FromResult(new Seen(null!));
                [Step("B"), ReadOnly] ValueTask<(int Left, int Right)> {|RB1010:B|}() => new((1, 2));
                [Manual("C")] public partial Task<Typed<object>> {|RB1010:C|}();
                [Step("D")] Watch<IShape> {|RB1010:D|} => new();

                [Track("T")]
                public sealed partial class T
                {
                    [Step("E"), ReadOnly] Typed<IShape[]> {|RB1010:E|}() => new(Array.Empty<IShape>());
                }

                [Step("Read"), ReadOnly] void Read(Seen a, (int, int) b, Typed<object> c, Typed<IShape[]> e) { }
        """ + Shapes);

    [Fact]
    public void LibraryStep_IsReportedAtItsType_AndNotWhereItIsUsed() => RuleAssert.Says(
        "'Look' takes, returns or captures Seen, which does not come back from JSON as it was: 'At' is a field, and fields are not written. Make it a property.",
        RuleAssert.InPhase(
            """
                    [Step("Look")] Look Look => new();
                }
            }

            public sealed class Seen { public DateTimeOffset At; }

            [ReadOnly]
            public sealed class {|RB1010:Look|} : IStep<Seen>
            {
                public Task<Seen> RunAsync(StepContext context) => Task.FromResult(new Seen());
            }

            public static class Rest
            {
                public static class Inner
                {
            """));

    [Fact]
    public void Capture_IsReportedWhereItIsMade() => RuleAssert.Findings(
        """
        public sealed record Before(Exception Why);

        [Changes]
        public sealed class Look : IStep<Fenced>, IUndo<Fenced>
        {
            public async Task<Fenced> RunAsync(StepContext context)
            {
                await {|RB1010:context.CaptureAsync|}(new Before(new InvalidOperationException()));
                return new();
            }

            public Task UndoAsync(Fenced output, StepContext context) => Task.CompletedTask;
        }
        """);

    [Fact]
    public void PlaceInAContract_IsNamedFromOutsideInwards() => Assert.Contains(
        ": 'Votes[].Shape' is IShape, an interface",
        Assert.Single(RuleAssert.InPhase(
            """
                    [Step("Look"), ReadOnly] Tally {|RB1010:Look|}() => new(Array.Empty<Seen>());
                    [Step("Read"), ReadOnly] void Read(Tally value) { }
                }

                public sealed record Tally(IReadOnlyList<Seen> Votes);

                public static class More
                {
            """ + Shapes)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void ContractsAsTheyShouldBe_AreSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Positional A() => null!;
                [Step("B"), ReadOnly] Task<Initialised> B() => null!;
                [Step("C"), ReadOnly] IReadOnlyList<Positional> C() => null!;
                [Step("D"), ReadOnly, Waive("RB1009", Justification = "for the report")] Maybe<Positional> D() => default;
                [Manual("E")] public partial Task<Typed<IReadOnlyDictionary<string, Positional[]>>> E();
                [Manual("F")] public partial Task F();
                [Step("G"), ReadOnly] Task G() => Task.CompletedTask;
                [Approval<Lead>("H")] public partial Task<Approved<Lead>> H();
                [Step("Shift")] ChangingStep Shift => new();
                [Step("I")] Watch<Positional> I => new();
                [Step("J"), ReadOnly] Node J() => null!;
                [Step("Read"), ReadOnly] void Read(Positional a, Initialised b, IReadOnlyList<Positional> c, Typed<IReadOnlyDictionary<string, Positional[]>> e, Node j) { }
                Seen Help() => null!;
            }

            public sealed record Node(string Name, Node? Next, IReadOnlyList<Node> Children);

            public sealed record Positional(string? Name, int? Count, DateTimeOffset At, TimeSpan Took, Uri Url, Version Version, Guid Id, byte[] Hash, DayOfWeek Day);

            public sealed record Initialised
            {
                public required string Name { get; init; }
                public System.Collections.Immutable.ImmutableArray<int> Numbers { get; init; } = System.Collections.Immutable.ImmutableArray<int>.Empty;
                public int Count => Numbers.Length;
                public string? Note { get; init; }
            }

            public static class More
            {
        """ + Shapes);

    [Fact]
    public void InputThatAnotherStepProduces_IsSilentWhereItIsTaken() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Seen {|RB1010:A|}() => null!;
                [Step("B"), ReadOnly] void B(Seen seen) { }
        """ + Shapes);

    [Fact]
    public void Waiver_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly, Waive("RB1010", Justification = "nobody reads it after a crash")] Seen A() => null!;
                [Step("Read"), ReadOnly] void Read(Seen value) { }
        """ + Shapes);
}
