using Runbook.Cli.Hosting;

namespace Runbook.Cli.Tests.Hosting;

public sealed class ToolInvocationTests
{
    [Theory]
    [InlineData("rollback status", "rollback", "rollback")]
    [InlineData("/opt/rb/rollback status", "/opt/rb/rollback", "/opt/rb/rollback")]
    [InlineData("dotnet exec /opt/rb/rollback.dll status", "dotnet /opt/rb/rollback.dll", "dotnet /opt/rb/rollback.dll")]
    [InlineData("/usr/bin/dotnet /opt/rb/rollback.dll status", "/usr/bin/dotnet /opt/rb/rollback.dll", "/usr/bin/dotnet /opt/rb/rollback.dll")]
    public void Process_AsItWasCalled_IsCalledAgain(string words, string asTyped, string fromAnywhere) =>
        Assert.Equal(new ToolInvocation(asTyped, fromAnywhere), ToolInvocation.From(words.Split(' '), null));

    [Fact]
    public void Process_CalledByARelativePath_IsNamedInFullForOtherFolders() => Assert.Equal(
        new ToolInvocation("./rollback", Path.GetFullPath("rollback")),
        ToolInvocation.From(["./rollback", "status"], null));

    [Fact]
    public void Process_WhoseWordsAreNotKnown_IsNamedByItsPath() => Assert.Equal("/opt/rb/rollback", ToolInvocation.From([], "/opt/rb/rollback").AsTyped);
}
