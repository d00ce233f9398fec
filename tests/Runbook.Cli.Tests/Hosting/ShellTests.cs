using System.Diagnostics;
using Runbook.Cli.Hosting;

namespace Runbook.Cli.Tests.Hosting;

public sealed class ShellTests
{
    [Theory]
    [InlineData("approve")]
    [InlineData("/srv/runs/2026-07-01")]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("cause=<String>")]
    [InlineData("it's $HOME `id` \\ \"x\" & ;|*?!")]
    [InlineData("줄\n바꿈")]
    [InlineData("기술팀")]
    public async Task Word_Quoted_IsTakenLiterallyByTheShell(string word)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"printf %s {Shell.Quote(word)}");
        using var shell = Process.Start(start)!;

        Assert.Equal(word, await shell.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public void Word_WithoutAnythingSpecial_StaysAsItIs() => Assert.Equal("Emergency.CutAws", Shell.Quote("Emergency.CutAws"));
}
