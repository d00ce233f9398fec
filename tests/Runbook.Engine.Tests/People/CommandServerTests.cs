using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Engine.Tests.People;

public sealed class CommandServerTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly RunFolder folder;
    private readonly FakeTimeProvider time = new();

    public CommandServerTests() => folder = new RunFolder(temporary.Path);

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task Command_FromThisProcess_ArrivesWholeWithTheUserOfTheKernel()
    {
        var control = new RecordingControl();
        await using var server = CommandServer.Start(folder, control, time);

        var reply = await CommandClient.SendAsync(
            folder,
            new PersonCommand.Attest
            {
                Step = "사전 준비",
                Value = JsonSerializer.SerializeToElement(new { Cause = "디스크" }),
                Evidence = [new EvidenceItem { Kind = "file", Content = "a.txt", Bytes = [1, 2, 3] }],
            },
            CancellationToken.None);

        Assert.True(reply.Accepted);
        Assert.Equal("완료 Attest", reply.Message);
        var (command, peer) = Assert.Single(control.Received);
        var attest = Assert.IsType<PersonCommand.Attest>(command);
        Assert.Equal("디스크", attest.Value!.Value.GetProperty("Cause").GetString());
        Assert.Equal([1, 2, 3], Assert.Single(attest.Evidence).Bytes!);
        Assert.Equal(PeerCredentials.Current(), peer);
        Assert.Equal(Environment.UserName, peer.User);
    }

    [RootTheory]
    [InlineData(65534, "nobody")]
    [InlineData(61234, "uid 61234")]
    public async Task Command_OfAnotherUserWhoClaimsToBeRoot_ArrivesUnderTheUserOfTheKernel(int userId, string user)
    {
        var control = new RecordingControl();
        await using var server = CommandServer.Start(folder, control, time);

        var reply = await AskAsUserAsync(userId, """{"command":"approve","step":"Gate","user":"root","uid":0,"peer":{"userId":0,"user":"root"}}""");

        Assert.Contains("\"accepted\":true", reply, StringComparison.Ordinal);
        var (command, peer) = Assert.Single(control.Received);
        Assert.Equal("Gate", Assert.IsType<PersonCommand.Approve>(command).Step);
        Assert.Equal(new Peer((uint)userId, user), peer);
    }

    [Theory]
    [InlineData("not json\n")]
    [InlineData("null\n")]
    [InlineData("[]\n")]
    [InlineData("\n")]
    [InlineData("{}\n")]
    [InlineData("{\"command\":\"launch\"}\n")]
    [InlineData("{\"command\":\"approve\"}\n")]
    [InlineData("{\"command\":\"approve\",\"step\":null}\n")]
    [InlineData("{\"command\":\"abort\",\"reason\":7}\n")]
    public async Task Garbage_IsRefusedWithTheForm_AndTheServerLivesOn(string garbage)
    {
        var control = new RecordingControl();
        await using var server = CommandServer.Start(folder, control, time);

        var answer = await RawClient.AskAsync(folder, garbage);

        Assert.StartsWith("{\"accepted\":false,\"message\":\"This is not a command", answer, StringComparison.Ordinal);
        Assert.Empty(control.Received);
        Assert.True((await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None)).Accepted);
    }

    [Fact]
    public async Task Kind_NotFirstInTheLine_IsFoundAllTheSame()
    {
        var control = new RecordingControl();
        await using var server = CommandServer.Start(folder, control, time);

        await RawClient.AskAsync(folder, """{"reason":"끝","command":"abort"}""" + "\n");

        Assert.Equal("끝", Assert.IsType<PersonCommand.Abort>(Assert.Single(control.Received).Command).Reason);
    }

    [Fact]
    public async Task Command_LongerThanTheLimit_IsRefused()
    {
        var control = new RecordingControl();
        await using var server = CommandServer.Start(folder, control, time);
        using var client = await RawClient.ConnectAsync(folder);

        await client.SendAsync(new byte[CommandServer.MaxCommandBytes + 1]);

        Assert.Contains("longer than 16777216 bytes", await client.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(control.Received);
    }

    [Fact]
    public async Task Command_WithAsMuchEvidenceAsIsTaken_FitsTheLimit()
    {
        var control = new RecordingControl();
        await using var server = CommandServer.Start(folder, control, time);

        await CommandClient.SendAsync(
            folder,
            new PersonCommand.Attest { Step = "s", Evidence = [new EvidenceItem { Kind = "file", Content = "big", Bytes = new byte[EvidenceStore.MaxFileBytes] }] },
            CancellationToken.None);

        Assert.Equal(EvidenceStore.MaxFileBytes, Assert.IsType<PersonCommand.Attest>(Assert.Single(control.Received).Command).Evidence[0].Bytes!.Length);
    }

    [Fact]
    public async Task Client_ThatNeverEndsItsLine_IsRefusedWhenItsTimeIsUp()
    {
        await using var server = CommandServer.Start(folder, new RecordingControl(), time);
        using var client = await RawClient.ConnectAsync(folder);
        await client.SendAsync("{\"command\":"u8.ToArray());

        var answer = client.ReadToEndAsync();
        await AdvanceUntilAsync(answer);

        Assert.Contains("did not come within 10s", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_ThatConnectAndSayNothing_DoNotKeepOthersWaiting()
    {
        await using var server = CommandServer.Start(folder, new RecordingControl(), time);
        using var silent = await RawClient.ConnectAsync(folder);
        using (await RawClient.ConnectAsync(folder))
        {
            // Gone before it said anything.
        }

        Assert.True((await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None)).Accepted);
    }

    [Fact]
    public async Task User_WithTooManyCommandsUnderWay_IsToldSo()
    {
        await using var server = CommandServer.Start(folder, new RecordingControl(), time);
        var silent = new List<RawClient>();
        for (var i = 0; i < 8; i++)
        {
            silent.Add(await RawClient.ConnectAsync(folder));
        }

        await Eventually.TrueAsync(async () => (await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None)).Message.StartsWith("Too many commands", StringComparison.Ordinal));

        silent.ForEach(static client => client.Dispose());
        await Eventually.TrueAsync(async () => (await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None)).Accepted);
    }

    [Fact]
    public async Task Control_ThatThrows_IsARefusalAndNotTheEnd()
    {
        await using var server = CommandServer.Start(folder, new RecordingControl { Answer = static (_, _) => throw new InvalidOperationException("the loop is broken") }, time);

        var reply = await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None);

        Assert.False(reply.Accepted);
        Assert.Contains("the loop is broken", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposal_WhileACommandIsCarriedOut_AnswersItFirstAndRemovesTheSocket()
    {
        var started = new TaskCompletionSource();
        var outcome = new TaskCompletionSource<CommandReply>();
        var control = new RecordingControl
        {
            Answer = async (_, _) =>
            {
                started.SetResult();
                return await outcome.Task;
            },
        };
        var server = CommandServer.Start(folder, control, time);
        var asking = CommandClient.SendAsync(folder, new PersonCommand.Abort { Reason = "끝" }, CancellationToken.None);
        await started.Task;

        var disposal = server.DisposeAsync();
        Assert.False(disposal.IsCompleted);
        outcome.SetResult(new CommandReply { Accepted = true, Message = "aborted" });
        await disposal;

        Assert.Equal("aborted", (await asking).Message);
        Assert.False(File.Exists(folder.Socket));
    }

    [Fact]
    public async Task Disposal_WhenTheControlHangs_EndsAfterTheGrace()
    {
        var started = new TaskCompletionSource();
        var control = new RecordingControl
        {
            Answer = async (_, cancellationToken) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return null!;
            },
        };
        var server = CommandServer.Start(folder, control, time);
        var asking = CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None);
        await started.Task;

        await AdvanceUntilAsync(server.DisposeAsync().AsTask());

        var fault = await Assert.ThrowsAsync<CommandFailedException>(() => asking);
        Assert.Contains("look at the status before sending it again", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_OfADeadProcess_IsReplaced()
    {
        using (var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            dead.Bind(new UnixDomainSocketEndPoint(folder.Socket));
            dead.Listen();

            // .NET unlinks on disposal, a killed process does not: keep the file under another name meanwhile.
            File.Move(folder.Socket, folder.Socket + ".kept");
        }

        File.Move(folder.Socket + ".kept", folder.Socket);
        await Assert.ThrowsAsync<RunNotAttendedException>(() => CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None));

        await using var server = CommandServer.Start(folder, new RecordingControl(), time);

        Assert.True((await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None)).Accepted);
    }

    [Fact]
    public async Task Socket_OfALivingProcess_IsLeftAlone()
    {
        await using var server = CommandServer.Start(folder, new RecordingControl(), time);

        var fault = Assert.Throws<RunAttendedException>(() => CommandServer.Start(folder, new RecordingControl(), time));

        Assert.Contains($"Another process attends run '{folder.RunId}'", fault.Message, StringComparison.Ordinal);
        Assert.True((await CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None)).Accepted);
    }

    [Fact]
    public void Socket_WithAPathLongerThanTheKernelTakes_IsRefusedWithTheRemedy()
    {
        var deep = new RunFolder(Path.Combine(temporary.Path, new string('가', 40)));

        var fault = Assert.Throws<PathTooLongException>(() => CommandServer.Start(deep, new RecordingControl(), time));

        Assert.Contains("Linux allows 107", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--runs", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ThatNobodyAttends_IsSaidSoWithTheNextMove()
    {
        var fault = await Assert.ThrowsAsync<RunNotAttendedException>(() => CommandClient.SendAsync(folder, new PersonCommand.GetStatus(), CancellationToken.None));

        Assert.Contains($"resume {folder.RunId}", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsUserAsync(int userId, string folderSocket, string line)
    {
        const string client = """
            import socket, sys
            s = socket.socket(socket.AF_UNIX)
            s.connect(sys.argv[1])
            s.sendall(sys.argv[2].encode() + b"\n")
            print(s.makefile().read())
            """;
        var start = new ProcessStartInfo("setpriv") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"--reuid={userId}", $"--regid={userId}", "--clear-groups", "/usr/bin/python3", "-c", client, folderSocket, line })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return await output;
    }

    private Task<string> AskAsUserAsync(int userId, string line) => AskAsUserAsync(userId, folder.Socket, line);

    private async Task AdvanceUntilAsync(Task task) => await Eventually.TrueAsync(() =>
    {
        time.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(task.IsCompleted);
    });
}
