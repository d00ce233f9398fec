using Runbook.Generators.Diagnostics;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0021
{
    private const string Phases = """


            [Phase("Emergency", OnFailure = typeof(Restore))]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }

            [Contingency("Restore")]
            public sealed partial class Restore
            {
                [Step("Look"), ReadOnly] void Look() { }
            }
        """;

    [Theory]
    [InlineData("public static Reading {|RB0021:M|}() => null!;", "is static, so it could not reach its runbook. Remove 'static'.")]
    [InlineData("public static Lag {|RB0021:M|} => new();", "is static, so it could not reach its runbook. Remove 'static'.")]
    [InlineData("public string {|RB0021:M|} => \"\";", "is a property of type string, which is no IMonitor. Give it the type of a monitor, or write a method that returns a Reading.")]
    [InlineData("public Task {|RB0021:M|}() => Task.CompletedTask;", "returns Task. Return Reading or Task<Reading>.")]
    [InlineData("public void {|RB0021:M|}() { }", "returns void. Return Reading or Task<Reading>.")]
    [InlineData("public Task<bool> {|RB0021:M|}() => null!;", "returns Task<bool>. Return Reading or Task<Reading>.")]
    [InlineData("public Reading? {|RB0021:M|}() => null;", "returns a Reading that may be null. Return Reading or Task<Reading>; throw when there is nothing to read, and it counts as missing.")]
    [InlineData("public Task<Reading?> {|RB0021:M|}() => null!;", "returns a Reading that may be null. Return Reading or Task<Reading>; throw when there is nothing to read, and it counts as missing.")]
    [InlineData("public Reading {|RB0021:M|}<T>() => null!;", "cannot be called. Make it a plain method that returns a Reading, or a property of a monitor's type.")]
    [InlineData("public Reading {|RB0021:M|}(in Maybe<Fenced> fenced) => null!;", "cannot be called. Make it a plain method that returns a Reading, or a property of a monitor's type.")]
    [InlineData("public Lag {|RB0021:M|} { set { } }", "cannot be called. Make it a plain method that returns a Reading, or a property of a monitor's type.")]
    [InlineData("public Reading {|RB0021:M|}(Fenced fenced) => null!;", "takes Fenced. Take Maybe<Fenced>: it samples while steps run, and theirs may not have.")]
    [InlineData("public Reading {|RB0021:M|}(StepContext context) => null!;", "takes StepContext. A monitor takes Maybe<T>, the TimeProvider and the CancellationToken.")]
    [InlineData("public Reading {|RB0021:M|}(Occasion occasion) => null!;", "takes Occasion. A monitor takes Maybe<T>, the TimeProvider and the CancellationToken.")]
    public void MemberOfAnotherShape_IsReported(string member, string message)
    {
        var findings = RuleAssert.InRunbook($"    [Monitor(\"Lag\", Every = \"10s\")] {member}{Phases}");

        RuleAssert.Says($"Monitor 'Lag' (M) {message}", findings);
    }

    [Fact]
    public void Indexer_IsReported() => RuleAssert.InRunbook("    [Monitor(\"Lag\", Every = \"10s\")] public Lag {|RB0021:this|}[int index] => new();" + Phases);

    [Theory]
    [InlineData("[Monitor(\"Lag\")] public Lag {|RB0021:M|} => new();", "does not say how often it samples. Add Every = \"10s\".")]
    [InlineData("[Monitor(\"Lag\", Every = \"1s\", Action = {|RB0021:Breach.Contingency|})] public Lag M => new();", "offers a contingency on a breach and names none. Add OnBreach = typeof(…), or choose another Action.")]
    [InlineData("[Monitor(\"Lag\", Every = \"1s\", Action = {|RB0021:Breach.Pause|}, OnBreach = typeof(Restore))] public Lag M => new();", "names a contingency, and its Action is Pause, which offers none. Leave Action out, or OnBreach.")]
    public void WhatItSays_IsChecked(string member, string message)
    {
        var findings = RuleAssert.InRunbook($"    {member}{Phases}");

        RuleAssert.Says($"Monitor 'Lag' (M) {message}", findings);
    }

    [Fact]
    public void InputTakenAsCertain_IsToldToTheCodeFix()
    {
        var findings = RuleAssert.InRunbook("    [Monitor(\"Lag\", Every = \"10s\")] public Reading {|RB0021:M|}(Fenced fenced) => null!;" + Phases);

        Assert.Equal("global::Shop.Fenced", Assert.Single(findings).Properties[FindingProperties.Input]);
    }

    [Fact]
    public void WhatOthersReport_IsNotReportedTwice() => RuleAssert.InRunbook(
        """
            [Monitor("A", Every = {|RB0003:"1"|})] public Lag A => new();
            [Monitor("B", Every = "1s", OnBreach = {|RB0023:typeof(Emergency)|})] public Lag B => new();
            [Monitor("C", Every = "1s")] public Missing C => null!;
            [Monitor("D", Every = "1s")] public Task<Missing> D() => null!;
        """ + Phases,
        "CS0246",
        "CS0246");

    [Fact]
    public void Overloads_CannotBeToldApart()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Monitor("A", Every = "1s")] public Reading Look() => Reading.AtMost("lag", 1, 2);
                [Monitor("B", Every = "1s")] public Reading {|RB0004:Look|}(TimeProvider time) => Reading.AtMost("lag", 1, 2);
            """ + Phases);

        RuleAssert.Says("There is another monitor with the id 'Look': a monitor is named by its member, so two of a name cannot be told apart. Rename one.", findings);
    }

    [Fact]
    public void EveryForm_IsSilent() => RuleAssert.InRunbook(
        """
            [Monitor("A", Every = "1s")] public Lag A => new();
            [Monitor("B", Every = "1s")] internal Reading B() => Reading.AtMost("lag", 1, 2);
            [Monitor("C", Every = "1s", Sustained = "10s")] Task<Reading> C(CancellationToken ct) => Task.FromResult(B());
            [Monitor("D", Every = "1s", OnBreach = typeof(Restore))] ValueTask<Reading> D(Maybe<Fenced> fenced, TimeProvider time, CancellationToken ct) => new(B());
            [Monitor("E", Every = "1s", Action = Breach.Contingency, OnBreach = typeof(Restore), During = [typeof(Emergency), typeof(Restore)])] public IMonitor E => new Lag();
            [Monitor("F", Every = "1s", Action = Breach.Abort, Owner = typeof(Dba))] public Lag F { get; } = new();
        """ + Phases);
}
