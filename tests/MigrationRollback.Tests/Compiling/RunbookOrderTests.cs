using System.Globalization;
using System.Text.RegularExpressions;

namespace MigrationRollback.Tests.Compiling;

/// <summary>The mistakes that would hurt most in this runbook do not compile.</summary>
public sealed partial class RunbookOrderTests
{
    [Fact]
    public async Task Sample_AsItStands_HasNoError() => Assert.Empty(await SampleCompilation.ErrorsAsync(SampleCompilation.Runbook));

    [Fact]
    public async Task DrainMovedAboveFence_IsAnErrorThatNamesBothAtTheLineOfDrain()
    {
        var drain = Drain().Match(SampleCompilation.Runbook).Value;
        var moved = Fence().Replace(SampleCompilation.Runbook.Replace(drain, "", StringComparison.Ordinal), match => drain + match.Value, 1);

        var error = Assert.Single(await SampleCompilation.ErrorsAsync(moved));

        Assert.Equal("RB1002", error.Id);
        Assert.Contains("진행 중인 트랜잭션 완료 대기", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("애플리케이션에서 새로운 RDS 연결 즉시 차단", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var place = error.Location.GetLineSpan();
        Assert.Equal("IdcRollback.cs", place.Path);
        Assert.Equal("WaitForTransactionsToDrain Drain => new(Book.Targets.Rds);", moved.Split('\n')[place.StartLinePosition.Line].Trim());
    }

    [Fact]
    public async Task ApprovalsTakenOut_EveryChangeIsAnError()
    {
        var open = Approvals().Replace(SampleCompilation.Runbook, string.Empty);

        var errors = await SampleCompilation.ErrorsAsync(open);

        Assert.Equal(["Config", "Fence", "Promote", "ReadOnly", "Restart", "Shift"], errors.Where(static error => error.Id == "RB3001").Select(static error => error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan)).Order());
    }

    [Fact]
    public async Task ReadOnlyTakenWithoutMaybe_IsAnError()
    {
        var careless = SampleCompilation.Runbook.Replace("NeedsSecurityGroup(Maybe<ReadOnlySet> readOnly) => !readOnly.HasValue", "NeedsSecurityGroup(ReadOnlySet readOnly) => readOnly is null", StringComparison.Ordinal);

        Assert.Equal("RB1005", Assert.Single(await SampleCompilation.ErrorsAsync(careless)).Id);
    }

    [GeneratedRegex(@" *\[Step\(""진행 중인 트랜잭션 완료 대기""[^;]*;\n\n")]
    private static partial Regex Drain();

    [GeneratedRegex(@" *\[Step\(""애플리케이션에서 새로운 RDS 연결 즉시 차단""")]
    private static partial Regex Fence();

    [GeneratedRegex(@" *\[Phase\(""검토 및 승인""\)\][\s\S]*?\n    }\n")]
    private static partial Regex Approvals();
}
