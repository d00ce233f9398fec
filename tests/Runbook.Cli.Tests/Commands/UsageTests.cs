namespace Runbook.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly ToolHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task Run_WithEverythingWrong_SaysAllOfItAtOnceAndStartsNothing()
    {
        var (exit, output, error) = await harness.RunAsync("run", "--weight", "viel", "--runs", harness.Runs);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Equal(
            """
            error: --incident (장애 번호) is required. Give it as --incident VALUE.
            error: --weight (트래픽 비율): 'viel' is not a whole number.
            error: --targets (Where the servers are) is required. Give it as --targets VALUE.
            error: --operators is required: this runbook asks TechLead. Give it as --operators FILE, a file such as { "kim": ["TechLead"] }.

            """,
            error);
        Assert.Empty(output);
        Assert.False(Directory.Exists(harness.Runs));
    }

    [Fact]
    public async Task Parameters_BeyondTheirLimits_AreRefusedBeforeAnythingStarts()
    {
        var (exit, _, error) = await harness.RunAsync("run", "--incident", "42", "--weight", "101", "--targets", "db", "--runs", harness.Runs, "--operators", harness.Operators);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Equal(
            """
            error: --incident (장애 번호): '42' does not match INC-[A-Z0-9]+, a regular expression for the whole text.
            error: --weight (트래픽 비율): '101' is out of range. It takes 1 to 100.

            """,
            error);
        Assert.False(Directory.Exists(harness.Runs));
    }

    [Theory]
    [InlineData("", "error: Required command was not provided.", "See: rollback --help")]
    [InlineData("launch", "error: Required command was not provided.", "error: Unrecognized command or argument 'launch'.")]
    [InlineData("run --incident X --colour", "error: Unrecognized command or argument '--colour'.", "See: rollback run --help")]
    [InlineData("approve", "error: Required argument missing for command: 'approve'.", "See: rollback approve --help")]
    [InlineData("reject Watch", "error: Option '--reason' is required.", "See: rollback reject --help")]
    [InlineData("status --format xml", "error: Argument 'xml' not recognized. Must be one of:", "See: rollback status --help")]
    [InlineData("status", "error: There are no runs in '", "Name another directory with --runs")]
    [InlineData("approve Watch", "error: 'Watch' is not a gate, so it is neither approved nor rejected.", "It is a manual step: use attest.")]
    [InlineData("attest ApproveByTechLead", "error: 'ApproveByTechLead' is not a manual step, so it is not attested.", "It is a gate: use approve or reject.")]
    [InlineData("attest Fence", "error: 'Fence' is not a manual step, so it is not attested.", "use decide")]
    [InlineData("decide Emergency extend --reason x --by 5", "error: --by: '5' is not a duration such as 90s", "")]
    [InlineData("attest Watch --set a=b", "error: --set 'a=b': there is no member 'a'.", "leave --set out")]
    [InlineData("plan --incident INC-X --targets broken", "error: The runbook cannot be made from these options: the targets file has no 'idc'", "")]
    public async Task Line_ThatCannotBeTaken_SaysWhyAndTheNextMove(string line, string fault, string next)
    {
        var (exit, output, error) = await harness.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.StartsWith(fault, error, StringComparison.Ordinal);
        Assert.Contains(next, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Reason_ThatIsBlank_IsRefused()
    {
        var (exit, _, error) = await harness.RunAsync("abort", "--reason", " ");

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.StartsWith("error: --reason is empty.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_WithoutAHolderForAGate_AreRefusedBeforeAnythingStarts()
    {
        File.WriteAllText(harness.Operators, """{ "lee": ["OpsManager"] }""");

        var (exit, _, error) = await harness.RunAsync("run", "--incident", "INC-1", "--targets", "db", "--runs", harness.Runs, "--operators", harness.Operators);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("error: Nobody holds the role 'TechLead', which '기술팀 리더 승인' waits for.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(harness.Runs));
    }

    [Fact]
    public async Task Operators_ThatAreTooFew_AreRefusedBeforeAnythingStarts_ByTheTitleOfTheRole()
    {
        File.WriteAllText(harness.Operators, """{ "lee": ["OpsManager"] }""");

        var (exit, _, error) = await harness.RunBranchAsync("run", "--incident", "INC-1", "--targets", "x", "--runs", harness.Runs, "--operators", harness.Operators);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.StartsWith("error: The role '기술팀 리더 (TechLead)' must be held by 1 person, and is held by nobody: 1 missing.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(harness.Runs));
    }

    [Fact]
    public async Task Operators_OfARunbookThatSaysWhoMustHoldWhat_AreRequired() =>
        Assert.Contains("error: --operators is required: this runbook asks 기술팀 리더 (TechLead), 운영팀 매니저 (OpsManager).", (await harness.RunBranchAsync("run", "--incident", "INC-1", "--targets", "x", "--runs", harness.Runs)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Runs_SoDeepThatNobodyCouldReachTheRun_AreRefusedBeforeAnythingStarts()
    {
        var deep = Path.Combine(harness.Directory, new string('d', 90));

        var (exit, _, error) = await harness.RunAsync("run", "--incident", "INC-1", "--targets", "db", "--runs", deep, "--operators", harness.Operators);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("Linux allows 107", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(deep));
    }

    [Fact]
    public async Task Verbose_OnAnError_SaysWhereItHappened()
    {
        var (_, _, error) = await harness.RunAsync("status", "--verbose");

        Assert.Contains("   at Runbook.Engine.Runs.RunFolder.Find", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatStartsWithAnAtSign_IsTextAndNoFile()
    {
        var (_, _, error) = await harness.RunAsync("approve", "ApproveByTechLead", "--note", "@kim", "--runs", harness.Runs);

        Assert.StartsWith("error: There are no runs in", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ListsTheExitCodesAndTheOptionsOfTheRunbook()
    {
        var help = (await harness.RunAsync("--help")).Output;
        Assert.Contains("3   the run is interrupted; it can be resumed", help, StringComparison.Ordinal);
        Assert.Contains("5   a contingency ended the run", help, StringComparison.Ordinal);
        var (exit, output, _) = await harness.RunAsync("run", "--help");
        Assert.Equal(ExitCodes.Completed, exit);
        Assert.Contains("--incident <String>    장애 번호 (required; text that matches INC-[A-Z0-9]+)", output, StringComparison.Ordinal);
        Assert.Contains("--weight <Int32>       트래픽 비율 (default: 10; 1 to 100)", output, StringComparison.Ordinal);
        Assert.Contains("--targets <VALUE>      Where the servers are (required)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs", "--runs is an option of every tool")]
    [InlineData("incident", "--incident is declared twice")]
    public async Task Tool_DeclaredWithANameThatIsTaken_IsRefused(string name, string fault)
    {
        var tool = new RunbookTool<SampleBook>(SampleBook.Definition, static _ => null!) { Options = [new ToolOption { Name = name, Description = "x" }] };

        Assert.Contains(fault, (await Assert.ThrowsAsync<ArgumentException>(() => tool.RunAsync([]))).Message, StringComparison.Ordinal);
    }
}
