using Runbook.Generators.Diagnostics;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0022
{
    private const string Phase = """


            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """;

    [Theory]
    [InlineData("public static Message {|RB0022:N|} => \"\";", "is static, so it could not reach its runbook. Remove 'static'.")]
    [InlineData("public string {|RB0022:N|} => \"\";", "is string. Make it a property or method that returns a Message.")]
    [InlineData("public Message? {|RB0022:N|} => null;", "is a Message that may be null. Say with When whether it is sent at all.")]
    [InlineData("public Task<Message> {|RB0022:N|}() => null!;", "returns Task<Message>. Make it a property or method that returns a Message: it only writes, and waits for nothing.")]
    [InlineData("public Message? {|RB0022:N|}() => null;", "returns a Message that may be null. Say with When whether it is sent at all.")]
    [InlineData("public Message {|RB0022:N|}<T>() => \"\";", "cannot be called. Make it a property or method that returns a Message.")]
    [InlineData("public Message {|RB0022:N|}(in Occasion occasion) => \"\";", "cannot be called. Make it a property or method that returns a Message.")]
    [InlineData("public Message {|RB0022:N|} { set { } }", "cannot be called. Make it a property or method that returns a Message.")]
    [InlineData("public Message {|RB0022:N|}(Occasion occasion, Fenced fenced) => \"\";", "takes Fenced. Take Maybe<Fenced>: it may be sent before that is there.")]
    [InlineData("public Message {|RB0022:N|}(CancellationToken ct) => \"\";", "takes CancellationToken. A notice takes the Occasion, and outputs of steps as Maybe<T>.")]
    [InlineData("public Message {|RB0022:N|}(TimeProvider time) => \"\";", "takes TimeProvider. A notice takes the Occasion, and outputs of steps as Maybe<T>.")]
    public void MemberOfAnotherShape_IsReported(string member, string message)
    {
        var findings = RuleAssert.InRunbook($"    [Notice(\"Tell\", On = RunEvent.Started, To = typeof(Team))] {member}{Phase}");

        RuleAssert.Says($"Notice 'Tell' (N) {message}", findings);
    }

    [Theory]
    [InlineData("[Notice(\"Tell\", To = typeof(Team))] public Message {|RB0022:N|} => \"\";", "hangs on nothing, so that it would never be sent. Add On = RunEvent.….")]
    [InlineData("[Notice(\"Tell\", On = {|RB0022:RunEvent.None|}, To = typeof(Team))] public Message N => \"\";", "hangs on nothing, so that it would never be sent. Add On = RunEvent.….")]
    [InlineData("[Notice(\"Tell\", On = {|RB0022:(RunEvent)(1 << 20)|}, To = typeof(Team))] public Message N => \"\";", "hangs on nothing, so that it would never be sent. Add On = RunEvent.….")]
    [InlineData("[Notice(\"Tell\", On = RunEvent.Ended)] public Message {|RB0022:N|} => \"\";", "is for nobody. Add To = typeof(…), a class that implements IAudience.")]
    [InlineData("[Notice(\"Tell\", On = RunEvent.Ended, To = {|RB0022:typeof(Lead)|})] public Message N => \"\";", "is for Lead, which is no audience. Make it one: 'class Lead : IAudience', or name another.")]
    [InlineData("[Notice(\"Tell\", On = RunEvent.Ended, To = typeof(Team), When = {|RB0022:nameof(If)|})] public Message N => \"\"; bool If(Fenced fenced) => true;", "hangs on 'If', which takes Fenced. Take Maybe<Fenced>: it may be sent before that is there.")]
    public void WhatItSays_IsChecked(string member, string message)
    {
        var findings = RuleAssert.InRunbook($"    {member}{Phase}");

        RuleAssert.Says($"Notice 'Tell' (N) {message}", findings);
    }

    [Fact]
    public void InputTakenAsCertain_IsToldToTheCodeFix()
    {
        var findings = RuleAssert.InRunbook("    [Notice(\"Tell\", On = RunEvent.Ended, To = typeof(Team))] public Message {|RB0022:N|}(Fenced fenced) => \"\";" + Phase);

        Assert.Equal("global::Shop.Fenced", Assert.Single(findings).Properties[FindingProperties.Input]);
    }

    [Fact]
    public void Overloads_CannotBeToldApart() => RuleAssert.InRunbook(
        """
            [Notice("A", On = RunEvent.Ended, To = typeof(Team))] public Message Tell() => "";
            [Notice("B", On = RunEvent.Ended, To = typeof(Team))] public Message {|RB0004:Tell|}(Occasion occasion) => "";
        """ + Phase);

    [Fact]
    public void WhatTheCompilerReports_IsNotReportedTwice() => RuleAssert.InRunbook(
        """
            [Notice("A", On = RunEvent.Ended, To = typeof(Missing))] public Message A => "";
            [Notice("B", On = Missing.Event, To = typeof(Team))] public Message B => "";
            [Notice("C", On = RunEvent.Ended, To = typeof(Team))] public Missing C => null!;
            [Notice("D", On = RunEvent.Ended, To = typeof(Team), When = {|RB0007:"If"|})] public Message D => "";
        """ + Phase,
        "CS0103",
        "CS0246",
        "CS0246");

    [Fact]
    public void EveryForm_IsSilent() => RuleAssert.InRunbook(
        """
            [Notice("A", On = RunEvent.Started, To = typeof(Team))] public Message A => "";
            [Notice("B", On = RunEvent.PhaseEntered | RunEvent.Ended, To = typeof(Team), During = [typeof(Emergency)])] internal Message B() => "";
            [Notice("C", On = RunEvent.Ended, To = typeof(Team), When = nameof(If))] Message C(Maybe<Fenced> fenced, Occasion occasion) => "";
            [Notice("D", On = RunEvent.Ended, To = typeof(Team), When = nameof(IsLarge))] Message D { get; } = "";
            [Notice("E", On = RunEvent.Ended, To = typeof(Press))] Message E => "";

            bool If(Maybe<Fenced> fenced) => fenced.HasValue;
            bool IsLarge => true;

            public sealed class Press : IAudience;
        """ + Phase);
}
