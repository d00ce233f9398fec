using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

/// <summary>The fixes that add an attribute whose arguments need nothing of the finding.</summary>
public class AddAttributeFixesTests
{
    [Fact]
    public async Task DestructiveStep_AsksForAFreshBackup() => await Scenario.InPhase<AskForFreshBackupFix>(
        """
                /// <summary>Drops.</summary>
                [Step("Drop")]
                [ReadOnly]
                public void {|RB3002:Drop|}() { }
        """).Given().MendsAsync("Add [Fresh<BackupVerified>(\"1h\")]",
        """
                /// <summary>Drops.</summary>
                [Fresh<BackupVerified>("1h")]
                [Step("Drop")]
                [ReadOnly]
                public void Drop() { }
        """);

    [Fact]
    public async Task Attribute_WhoseNameIsTaken_IsQualified() => await Scenario.InPhase<AskForFreshBackupFix>(
        """
                private sealed record BackupVerified;
                [Step("Fence")] FenceStep {|RB3002:Fence|} => new();
        """).Given().MendsAsync("Add [Fresh<BackupVerified>(\"1h\")]",
        """
                private sealed record BackupVerified;
                [Fresh<Runbook.BackupVerified>("1h")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task ChangeWithoutUndo_SaysWhy()
    {
        var scenario = Scenario.InPhase<AddNoUndoFix>(
            """
                    [Step("Fence")] FenceStep {|RB3004:Fence|} => new();
            """).Given();

        await scenario.MendsAsync("Say why not: [NoUndo(\"…\")]",
            """
                    [NoUndo("…")]
                    [Step("Fence")] FenceStep Fence => new();
            """);
        Assert.Null(new AddNoUndoFix().GetFixAllProvider());
    }

    [Fact]
    public async Task StepThatTheChecklistLacks_SaysWhy() => await Scenario.InPhase<MarkAddedFix>(
        """
                [Step("Fence")] FenceStep {|RB5002:Fence|} => new();
        """).Given().MendsAsync("Say why it is there: [Added(\"…\")]",
        """
                [Added("…")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task StepOfAnotherAssembly_ReportedAtTheRunbook_IsLeftAlone()
    {
        await Scenario.InFile<AskForFreshBackupFix>("[Runbook(\"rollback\", \"Rollback\")] public partial class {|RB3002:Rollback|};").Given().OffersNothingAsync();
        await Scenario.InFile<AddNoUndoFix>("[Runbook(\"rollback\", \"Rollback\")] public partial class {|RB3004:Rollback|};").Given().OffersNothingAsync();
        await Scenario.InFile<MarkAddedFix>("[Runbook(\"rollback\", \"Rollback\")] public partial class {|RB5002:Rollback|};").Given().OffersNothingAsync();
    }
}
