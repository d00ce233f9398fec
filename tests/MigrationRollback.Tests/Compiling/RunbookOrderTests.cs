using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace MigrationRollback.Tests.Compiling;

/// <summary>The mistakes that would hurt most in this runbook do not compile.</summary>
public sealed partial class RunbookOrderTests
{
    private const string Emergency = "IdcRollback.Emergency.cs";
    private const string FullRollback = "IdcRollback.FullRollback.cs";
    private const string Review = "IdcRollback.Review.cs";
    private const string FollowUp = "IdcRollback.FollowUp.cs";

    [Fact]
    public async Task Sample_AsItStands_HasNoError() => Assert.Empty(await SampleCompilation.ErrorsAsync());

    [Fact]
    public async Task DrainMovedAboveFence_IsAnErrorThatNamesBothAtTheLineOfDrain()
    {
        var source = SampleCompilation.Read(Emergency);
        var drain = Drain().Match(source).Value;
        var moved = Fence().Replace(source.Replace(drain, "", StringComparison.Ordinal), match => drain + match.Value, 1);

        var error = Assert.Single(await SampleCompilation.ErrorsAsync((Emergency, moved)));

        Assert.Equal("RB1002", error.Id);
        Assert.Contains("진행 중인 트랜잭션 완료 대기", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("애플리케이션에서 새로운 RDS 연결 즉시 차단", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var place = error.Location.GetLineSpan();
        Assert.Equal(Emergency, place.Path);
        Assert.Equal("WaitForTransactionsToDrain Drain => new(Book.Targets.Rds);", moved.Split('\n')[place.StartLinePosition.Line].Trim());
    }

    [Fact]
    public async Task ApprovalsTakenOut_EveryChangeIsAnError()
    {
        var open = SignOff().Replace(SampleCompilation.Read(Review), string.Empty);

        var errors = await SampleCompilation.ErrorsAsync((Review, open));

        Assert.Superset(
            new HashSet<string> { "Fence", "Drain", "ReadOnly", "CloseSecurityGroup", "Restart", "Promote", "Config", "Shift", "ChangeDns", "RestoreSchema", "RestoreTables" },
            Named(errors, "RB3001"));
    }

    [Fact]
    public async Task ReadOnlyTakenWithoutMaybe_IsAnError()
    {
        var careless = SampleCompilation.Read(Emergency).Replace("NeedsSecurityGroup(Maybe<ReadOnlySet> readOnly) => !readOnly.HasValue", "NeedsSecurityGroup(ReadOnlySet readOnly) => readOnly is null", StringComparison.Ordinal);

        Assert.Equal("RB1005", Assert.Single(await SampleCompilation.ErrorsAsync((Emergency, careless))).Id);
    }

    [Fact]
    public async Task FenceProvenAfterThePromotion_IsAnError()
    {
        var source = SampleCompilation.Read(Emergency);
        var prove = Prove().Match(source).Value;
        var late = source.Replace(prove, "\n", StringComparison.Ordinal).Replace("            PromoteReplica Promote => new(Book.Targets.Idc);\n", "            PromoteReplica Promote => new(Book.Targets.Idc);\n" + prove, StringComparison.Ordinal);

        Assert.Contains("Promote", Named(await SampleCompilation.ErrorsAsync((Emergency, late)), "RB1002"));
    }

    [Fact]
    public async Task NobodyKeepsUsersOut_TheRestoreIsAnError()
    {
        var open = SampleCompilation.Read(FullRollback).Replace("            [HoldsTraffic]\n", "", StringComparison.Ordinal);

        Assert.Superset(new HashSet<string> { "RestoreSchema", "RestoreTables" }, Named(await SampleCompilation.ErrorsAsync((FullRollback, open)), "RB3008"));
    }

    [Fact]
    public async Task NoPollAtAll_CleaningUpOnAwsIsAnError()
    {
        var review = GoNoGo().Replace(SampleCompilation.Read(Review), string.Empty);
        var followUp = GoNoGo().Replace(SampleCompilation.Read(FollowUp), string.Empty);

        Assert.Equal(["CleanUpAws"], Named(await SampleCompilation.ErrorsAsync((Review, review), (FollowUp, followUp)), "RB3005"));
    }

    private static HashSet<string> Named(IEnumerable<Diagnostic> errors, string id) =>
        [.. errors.Where(error => error.Id == id).Select(static error => error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan))];

    [GeneratedRegex(@" *\[Step\(""진행 중인 트랜잭션 완료 대기""[^;]*;\n\n")]
    private static partial Regex Drain();

    [GeneratedRegex(@" *\[Step\(""애플리케이션에서 새로운 RDS 연결 즉시 차단""")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\n *\[Added\([^\n]*\n *\[Step\(""RDS 쓰기 차단 증명""[^;]*;\n")]
    private static partial Regex Prove();

    [GeneratedRegex(@"\n *\[Track\(""승인 절차""[\s\S]*?\n        }\n")]
    private static partial Regex SignOff();

    [GeneratedRegex(@"(?: *\[Added\([^\n]*\n)? *\[GoNoGo\([^;]*;\n\n")]
    private static partial Regex GoNoGo();
}
