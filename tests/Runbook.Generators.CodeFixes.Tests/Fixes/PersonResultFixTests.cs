using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class PersonResultFixTests
{
    [Fact]
    public async Task Approval_ReturnsApprovedByItsRole() => await Scenario.InPhase<PersonResultFix>(
        """
                [Approval<Lead>("Go")] public partial Task<bool> {|RB0006:Approve|}(CancellationToken ct);
                [Step("Shift"), Changes, NoUndo("It is shifted back by hand.")] void Shift() { }
        """).MendsAsync("Return Task<Approved<Lead>>",
        """
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve(CancellationToken ct);
                [Step("Shift"), Changes, NoUndo("It is shifted back by hand.")] void Shift() { }
        """);

    [Fact]
    public async Task Manual_ReturnsATaskOfWhatIsAttested() => await Scenario.InPhase<PersonResultFix>(
        """
                [Manual("Look", Role = typeof(Lead))] public partial Fenced {|RB0006:Look|}();
                [Manual("Listen", Role = typeof(Lead))] public partial void {|RB0006:Listen|}();
        """).MendsAsync("Return Task<Fenced>",
        """
                [Manual("Look", Role = typeof(Lead))] public partial Task<Fenced> Look();
                [Manual("Listen", Role = typeof(Lead))] public partial void {|RB0006:Listen|}();
        """);

    [Fact]
    public async Task ManualThatReturnsNothing_ReturnsTask() => await Scenario.InPhase<PersonResultFix>(
        """
                [Manual("Look", Role = typeof(Lead))] public partial void {|RB0006:Look|}();
        """).MendsAsync("Return Task",
        """
                [Manual("Look", Role = typeof(Lead))] public partial Task Look();
        """);

    [Fact]
    public async Task Poll_ReturnsGo() => await Scenario.InPhase<PersonResultFix>(
        """
                [GoNoGo("Shift?", Roles = new[] { typeof(Lead), typeof(Dba) })] public partial Task<bool> {|RB0006:Poll|}();
                [Step("Shift"), Changes, NoUndo("It is shifted back by hand.")] void Shift() { }
        """).MendsAsync("Return Task<Go>",
        """
                [GoNoGo("Shift?", Roles = new[] { typeof(Lead), typeof(Dba) })] public partial Task<Go> Poll();
                [Step("Shift"), Changes, NoUndo("It is shifted back by hand.")] void Shift() { }
        """);

    [Fact]
    public async Task RoleThatIsNone_IsLeftAlone() => await Scenario.InPhase<PersonResultFix>(
        """
                [Manual("Look", Role = {|RB0006:typeof(string)|})] public partial Task Look();
        """).OffersNothingAsync();
}
