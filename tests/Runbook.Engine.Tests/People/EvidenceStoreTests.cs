using System.Security.Cryptography;
using System.Text;
using Runbook.Engine.People;

namespace Runbook.Engine.Tests.People;

public sealed class EvidenceStoreTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly string folder;
    private readonly EvidenceStore store;

    public EvidenceStoreTests() => store = new EvidenceStore(folder = Path.Combine(temporary.Path, "evidence"));

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task File_IsStoredByTheHashOfItsBytes_WhateverItClaims()
    {
        var bytes = Encoding.UTF8.GetBytes("백업 확인");

        var item = await store.StoreAsync(new EvidenceItem { Kind = "file", Content = "백업 로그.txt", Bytes = bytes, Sha256 = "../claimed" }, CancellationToken.None);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), item.Sha256);
        Assert.Equal("백업_로그.txt", item.Content);
        Assert.Null(item.Bytes);
        var stored = Assert.Single(Directory.GetFileSystemEntries(folder));
        Assert.Equal(store.PathOf(item), stored);
        Assert.Equal($"{item.Sha256}-백업_로그.txt", Path.GetFileName(stored));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(stored));
    }

    [Fact]
    public async Task File_StoredTwice_IsThereOnce()
    {
        var item = new EvidenceItem { Kind = "file", Content = "a", Bytes = [1] };

        Assert.Equal(await store.StoreAsync(item, CancellationToken.None), await store.StoreAsync(item, CancellationToken.None));

        Assert.Single(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\win.ini", "win.ini")]
    [InlineData("/", "file")]
    [InlineData("", "file")]
    [InlineData("..", "_.")]
    [InlineData(".bashrc", "_bashrc")]
    [InlineData("a\0b\nc;d$(e).png", "a_b_c_d__e_.png")]
    [InlineData("\u1112\u1161\u11ab.txt", "한.txt")]
    public void Name_FromAnyMachine_BecomesSafe(string name, string safe) => Assert.Equal(safe, EvidenceStore.SafeName(name));

    [Fact]
    public void Name_OfAnyLength_FitsAFileSystem() => Assert.Equal(new string('가', 40), EvidenceStore.SafeName(new string('가', 400)));

    [Fact]
    public async Task TextAndUrl_AreTakenAsTheyAre()
    {
        var text = new EvidenceItem { Kind = "text", Content = "복제 지연 0초" };
        var url = new EvidenceItem { Kind = "url", Content = "https://grafana.example/d/1?x=1" };

        Assert.Equal(text, await store.StoreAsync(text with { Sha256 = "claimed", Bytes = [1] }, CancellationToken.None));
        Assert.Equal(url, await store.StoreAsync(url, CancellationToken.None));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("text", " ", "The evidence text is empty")]
    [InlineData("url", "grafana", "'grafana' is not an absolute http or https URL")]
    [InlineData("url", "file:///etc/passwd", "is not an absolute http or https URL")]
    [InlineData("file", "a.txt", "The evidence file 'a.txt' is empty")]
    [InlineData("video", "a", "kind 'video' is not known")]
    public async Task Evidence_ThatSaysNothing_IsRefused(string kind, string content, string fault)
    {
        var refusal = await Assert.ThrowsAsync<EvidenceException>(() => store.StoreAsync(new EvidenceItem { Kind = kind, Content = content }, CancellationToken.None));

        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_LargerThanTheLimit_IsRefusedAndNothingIsStored()
    {
        var refusal = await Assert.ThrowsAsync<EvidenceException>(() => store.StoreAsync(
            new EvidenceItem { Kind = "file", Content = "big", Bytes = new byte[EvidenceStore.MaxFileBytes + 1] }, CancellationToken.None));

        Assert.Contains("at most 8388608", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
