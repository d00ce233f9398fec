using System.Globalization;
using Microsoft.CodeAnalysis;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Safety;

/// <summary>The customer's checklist, typed in as it stands, does not compile: here is each of its dangers, and what the compiler says to it.</summary>
public sealed class NaiveRollbackTests
{
    private static readonly Lazy<IReadOnlyList<Diagnostic>> Findings = new(static () =>
    {
        var compiled = RunbookCompiler.Compile(Sample.NaiveRollback);
        Assert.Empty(compiled.CompilerDiagnostics);
        return compiled.Findings;
    });

    [Fact]
    public void Writable_BeforeAnyFenceIsProven_IsAnError() => Assert.Equal(["TestConnection"], At("RB3007"));

    [Fact]
    public void TablesRestored_UnderTheTrafficThatWasMoved_IsAnError() => Assert.Equal(["RestoreSchema", "RestoreTables"], At("RB3008"));

    [Fact]
    public void Approvals_BehindTheFirstChange_LeaveEveryChangeUnapproved() => Assert.Equal(
        [
            "BlockConnections", "SetReadOnly", "CloseSecurityGroup", "RestartContainer", "TestConnection", "ChangeConfig", "ShiftTraffic", "ChangeDns",
            "RestartAll", "RestoreNetwork", "RestoreConfig", "RestoreSchema", "RestoreTables", "ResetForeignKeys", "RebuildIndexes",
        ],
        At("RB3001"));

    [Fact]
    public void Approvals_BehindTheLastChange_GuardNothing() => Assert.Equal(["ByTechLead", "ByOpsManager", "ByExecutive", "Decide"], At("RB4007"));

    [Fact]
    public void Monitors_AsStepsAtTheEnd_WatchNothing() => Assert.Contains("FullRollback", At("RB3014"));

    [Fact]
    public void Findings_NameTheWordsOfTheChecklist() => Assert.Contains(
        "스키마 구조 복구 실행",
        Findings.Value.First(static finding => finding.Id == "RB3008").GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void NothingElse_IsWrongWithIt() => Assert.Equal(
        ["RB3001", "RB3007", "RB3008", "RB3014", "RB4007"],
        Findings.Value.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning).Select(static finding => finding.Id).Distinct().Order());

    private static string[] At(string id) =>
        [.. Findings.Value.Where(finding => finding.Id == id).Select(static finding => finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan))];
}
