using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AskForFreshBackupFixTests
{
    [Fact]
    public async Task DestructiveStep_AsksForAFreshBackup() => await Scenario.InPhase<AskForFreshBackupFix>(
        """
                [Manual("Verify", Role = typeof(Lead))] public partial Task<Runbook.BackupVerified> Verify();
                /// <summary>Drops.</summary>
                [Step("Drop")]
                [ReadOnly]
                public void {|RB3002:Drop|}() { }
        """).Given().MendsAsync("Add [Fresh<BackupVerified>(\"1h\")]",
        """
                [Manual("Verify", Role = typeof(Lead))] public partial Task<Runbook.BackupVerified> Verify();
                /// <summary>Drops.</summary>
                [Fresh<BackupVerified>("1h")]
                [Step("Drop")]
                [ReadOnly]
                public void Drop() { }
        """);

    [Fact]
    public async Task BackupOfTheAuthorsOwn_IsNotTakenForIt() => await Scenario.InPhase<AskForFreshBackupFix>(
        """
                [Manual("Verify", Role = typeof(Lead))] public partial Task<Runbook.BackupVerified> Verify();
                private sealed record BackupVerified;
                [Step("Fence")] FenceStep {|RB3002:Fence|} => new();
        """).Given().MendsAsync("Add [Fresh<BackupVerified>(\"1h\")]",
        """
                [Manual("Verify", Role = typeof(Lead))] public partial Task<Runbook.BackupVerified> Verify();
                private sealed record BackupVerified;
                [Fresh<Runbook.BackupVerified>("1h")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task StepOfAnotherAssembly_IsLeftAlone() => await Scenario.InFile<AskForFreshBackupFix>(
        """
        [Runbook("rollback", "Rollback")] public partial class {|RB3002:Rollback|};
        """).Given().OffersNothingAsync();
}
