using Runbook.Cli.Input;
using Runbook.Engine.People;

namespace Runbook.Cli.Tests.Input;

public sealed class EvidenceInputTests : IDisposable
{
    private readonly ToolHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Fact]
    public void Evidence_OfEveryKind_IsRead()
    {
        var file = Path.Combine(harness.Directory, "로그.txt");
        File.WriteAllBytes(file, [1, 2]);

        var items = EvidenceInput.Read(["seen"], ["https://a/b"], [file]);

        Assert.Equal([("text", "seen"), ("url", "https://a/b"), ("file", "로그.txt")], items.Select(static item => (item.Kind, item.Content)));
        Assert.Equal([1, 2], items[2].Bytes!);
    }

    [Fact]
    public void Files_ThatCannotBeTaken_AreAllRefusedAtOnce()
    {
        var large = Path.Combine(harness.Directory, "large");
        using (var stream = File.Create(large))
        {
            stream.SetLength(EvidenceStore.MaxFileBytes + 1);
        }

        var fault = Assert.Throws<InputException>(() => EvidenceInput.Read([], [], ["/nowhere/x", large, harness.Directory]));

        Assert.Equal(3, fault.Faults.Count);
        Assert.Contains("--evidence-file '/nowhere/x' cannot be read", fault.Faults[0], StringComparison.Ordinal);
        Assert.Contains("at most 8388608 are taken", fault.Faults[1], StringComparison.Ordinal);
        Assert.Contains($"--evidence-file '{harness.Directory}' cannot be read", fault.Faults[2], StringComparison.Ordinal);
    }
}
