using System.Diagnostics;
using System.Text.Json;
using MigrationRollback.Tests.Coverage;

namespace MigrationRollback.Tests;

/// <summary>Every item of the customer's checklist is in the runbook, word for word, and once: by what the built tool says of itself.</summary>
public sealed class ChecklistTests(ChecklistTests.Exported exported) : IClassFixture<ChecklistTests.Exported>
{
    [Fact]
    public void Items_AreAllThere_WordForWord_AndOnce()
    {
        var items = ChecklistItem.ReadTitles();

        Assert.Equal(100, items.Count);
        Assert.Equal(items.Order(StringComparer.Ordinal), Titles(isAdded: false).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatWasAdded_IsNotInTheChecklist_AndHasATitleOfItsOwn()
    {
        var added = Titles(isAdded: true).ToArray();

        Assert.NotEmpty(added);
        Assert.Equal(added.Distinct(), added);
        Assert.Empty(added.Intersect(ChecklistItem.ReadTitles()));
    }

    private IEnumerable<string> Titles(bool isAdded) =>
        from titled in exported.Titled
        where titled.GetProperty("isAdded").GetBoolean() == isAdded
        select titled.GetProperty("title").GetString()!;

    /// <summary>What the tool exports, once for all tests.</summary>
    public sealed class Exported : IAsyncLifetime
    {
        /// <summary>Whatever carries an item of the checklist: steps, monitors, notices, contingencies.</summary>
        public IReadOnlyList<JsonElement> Titled { get; private set; } = [];

        public async Task InitializeAsync()
        {
            var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "MigrationRollback"), ["export", "--format", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var tool = Process.Start(start)!;
            var (output, error) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
            await tool.WaitForExitAsync();
            Assert.True(tool.ExitCode == 0, $"export ended with {tool.ExitCode}: {await error}");

            using var document = JsonDocument.Parse(await output);
            var root = document.RootElement.Clone();
            Titled = [.. new[] { "steps", "monitors", "notices", "contingencies" }.SelectMany(list => root.GetProperty(list).EnumerateArray())];
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
