using System.Text.Json;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Gates that take votes.</summary>
public sealed class PollTests
{
    private static readonly PersonCommand Go = new PersonCommand.Approve { Step = "Final" };
    private static readonly PersonCommand No = new PersonCommand.Reject { Step = "Final", Reason = "백업이 없다" };

    private static async Task<TestRun> AskAsync(RunbookDefinition definition)
    {
        var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Gate.Final", StepState.AwaitingPerson);
        return test;
    }

    private static Task<TestRun> AskAsync(int quorum = 0) => AskAsync(new TestBook().Phase("Gate").GoNoGo("Final", quorum: quorum).Build());

    [Fact]
    public async Task GoNoGo_EveryRoleSaysGo_GivesTheVotesInTheirOrder()
    {
        await using var test = await AskAsync(new TestBook().Phase("Gate").GoNoGo("Final").Approval("Show", shown: static inputs => inputs.Get<Go>(0)).Build());

        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Final 결정", Note = "좋다" }, TestRun.Dba)).Accepted);
        test.Time.Advance(TimeSpan.FromSeconds(5));
        var second = await test.SendAsync(Go, TestRun.Lead);
        Assert.Equal("'Final 결정': GO by lead as 기술팀 리더 (Lead), 2 of 3. Awaited: 운영팀 매니저 (Ops).", second.Message);
        var status = await test.StatusAsync();
        var question = Assert.Single(status.Questions);
        Assert.Equal(("go-no-go", 3), (question.Kind, question.Needed));
        Assert.Equal(["dba", "lead"], question.Votes.Select(static vote => vote.By));
        Assert.Equal(["Ops"], question.Awaited);
        Assert.Equal("2 of 3: GO by dba as Dba (좋다), lead as 기술팀 리더 (Lead); awaited: 운영팀 매니저 (Ops)", status.Steps[0].Detail);
        Assert.Equal("'Final 결정': GO by ops as 운영팀 매니저 (Ops), the last of 3 of 3.", (await test.SendAsync(Go, TestRun.Ops)).Message);

        status = await test.UntilAsync("Gate.Show", StepState.AwaitingPerson);
        Assert.Equal("dba as Dba (좋다), lead as 기술팀 리더 (Lead), ops as 운영팀 매니저 (Ops)", status.Steps[0].Detail);
        var shown = JsonDocument.Parse(status.Questions[0].Shown[0]["Go ".Length..]).RootElement.GetProperty("votes");
        Assert.Equal(["Dba", "Lead", "Ops"], shown.EnumerateArray().Select(static vote => vote.GetProperty("role").GetString()));
        Assert.Equal(TestRun.Begin.AddSeconds(5), shown[1].GetProperty("at").GetDateTimeOffset());
        Assert.Equal("좋다", shown[0].GetProperty("note").GetString());
    }

    [Fact]
    public async Task GoNoGo_Quorum_IsGoAtThatManyRoles()
    {
        await using var test = await AskAsync(quorum: 2);

        Assert.True((await test.SendAsync(Go, TestRun.Ops)).Accepted);
        Assert.Equal(StepState.AwaitingPerson, (await test.StatusAsync()).Steps[0].State);
        Assert.True((await test.SendAsync(Go, TestRun.Dba)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task GoNoGo_OneNo_Stops_CannotBeSkipped_AndIsAskedAnew()
    {
        await using var test = await AskAsync(quorum: 2);
        await test.SendAsync(Go, TestRun.Ops);

        Assert.Equal("'Final 결정': NO by lead as 기술팀 리더 (Lead). That stops it; the executor is asked what now.", (await test.SendAsync(No, TestRun.Lead)).Message);

        var status = await test.UntilAsync("Gate.Final", StepState.Failed);
        var question = Assert.Single(status.Questions);
        Assert.Equal(["retry", "abort"], question.Choices);
        Assert.Equal("'Final 결정' failed: NO by lead as 기술팀 리더 (Lead) (백업이 없다)", question.Text);
        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "Final", Choice = "skip", Reason = "hurry" }, TestRun.Executor)).Accepted);
        Assert.True((await test.SendAsync(new PersonCommand.Decide { Question = "Final", Choice = "retry", Reason = "백업을 확인했다" }, TestRun.Executor)).Accepted);
        status = await test.UntilAsync("Gate.Final", StepState.AwaitingPerson);
        Assert.Empty(status.Questions[0].Votes);
        await test.SendAsync(Go, TestRun.Ops);
        await test.SendAsync(Go, TestRun.Lead);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Vote_OfTheExecutor_IsRefused_GoAndNo()
    {
        await using var test = await AskAsync();

        Assert.Contains("nobody approves his own run. 'Final 결정' needs another person: lead or second; both or ops; both or dba.", (await test.SendAsync(Go, TestRun.Executor)).Message, StringComparison.Ordinal);
        Assert.False((await test.SendAsync(No, TestRun.Executor)).Accepted);
        Assert.Empty((await test.StatusAsync()).Questions[0].Votes);
    }

    [Fact]
    public async Task Vote_OfWhoHoldsNoneOfTheRoles_IsRefused_GoAndNo()
    {
        await using var test = await AskAsync();

        Assert.Contains("holds none of the roles that 'Final 결정' asks: 기술팀 리더 (Lead): lead or second; ", (await test.SendAsync(Go, TestRun.Stranger)).Message, StringComparison.Ordinal);
        Assert.False((await test.SendAsync(No, TestRun.Stranger)).Accepted);
    }

    [Fact]
    public async Task Vote_ASecondTime_IsRefused_AndSoIsASecondHolderOfTheRole()
    {
        await using var test = await AskAsync();
        await test.SendAsync(Go, TestRun.Lead);

        Assert.Contains("'lead' has voted in 'Final 결정' as 기술팀 리더 (Lead), and one person has one vote. Awaited: 운영팀 매니저 (Ops), Dba.", (await test.SendAsync(Go, TestRun.Lead)).Message, StringComparison.Ordinal);
        Assert.Contains("기술팀 리더 (Lead) has voted in 'Final 결정' already: lead as 기술팀 리더 (Lead).", (await test.SendAsync(Go, TestRun.Second)).Message, StringComparison.Ordinal);
        Assert.Single((await test.StatusAsync()).Questions[0].Votes);
    }

    [Fact]
    public async Task No_OfWhoHasSaidGo_AndOfASecondHolder_Stops()
    {
        foreach (var peer in new[] { TestRun.Lead, TestRun.Second })
        {
            await using var test = await AskAsync();
            await test.SendAsync(Go, TestRun.Lead);

            Assert.True((await test.SendAsync(No, peer)).Accepted);

            await test.UntilAsync("Gate.Final", StepState.Failed);
        }
    }

    [Fact]
    public async Task Vote_OfWhoHoldsTwoOfTheRoles_SaysInWhich_AndHasNoSecond()
    {
        await using var test = await AskAsync();

        var which = await test.SendAsync(Go, TestRun.Both);
        Assert.False(which.Accepted);
        Assert.Contains("Say in which role: --as Ops or --as Dba.", which.Message, StringComparison.Ordinal);
        Assert.Contains("cannot vote in 'Final 결정' as 'Lead'. He can as Ops or Dba.", (await test.SendAsync(new PersonCommand.Approve { Step = "Final", As = "Lead" }, TestRun.Both)).Message, StringComparison.Ordinal);
        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Final", As = "운영팀 매니저" }, TestRun.Both)).Accepted);
        Assert.False((await test.SendAsync(new PersonCommand.Approve { Step = "Final", As = "Dba" }, TestRun.Both)).Accepted);

        var question = Assert.Single((await test.StatusAsync()).Questions);
        Assert.Equal(("Ops", "both"), (question.Votes[0].Role, question.Votes[0].By));
        Assert.Equal(["Lead", "Dba"], question.Awaited);
    }

    [Fact]
    public async Task Vote_OfWhoHoldsTwoOfTheRoles_WhenOneHasVoted_NeedsNoRole()
    {
        await using var test = await AskAsync();
        await test.SendAsync(Go, TestRun.Ops);

        Assert.True((await test.SendAsync(Go, TestRun.Both)).Accepted);

        Assert.Equal(["Lead"], (await test.StatusAsync()).Questions[0].Awaited);
    }

    [Fact]
    public async Task Approval_OfTwo_TakesTwoHoldersOfTheRole()
    {
        await using var test = await AskAsync(new TestBook().Phase("Gate").Approval("Final", quorum: 2).Approval("Show", shown: static inputs => inputs.Get<Approved<TestBook.Lead>>(0)).Build());
        Assert.Equal("waits for 2 holders of 기술팀 리더 (Lead)", test.Entries.Last(static entry => entry.Kind == RunEntryKind.Asks).Text);

        Assert.True((await test.SendAsync(Go, TestRun.Lead)).Accepted);
        Assert.False((await test.SendAsync(Go, TestRun.Lead)).Accepted);
        Assert.False((await test.SendAsync(Go, TestRun.Ops)).Accepted);
        var question = Assert.Single((await test.StatusAsync()).Questions);
        Assert.Equal(("approval", 2, "Lead"), (question.Kind, question.Needed, Assert.Single(question.Awaited)));
        Assert.True((await test.SendAsync(Go, TestRun.Second)).Accepted);

        var shown = (await test.UntilAsync("Gate.Show", StepState.AwaitingPerson)).Questions[0].Shown[0];
        var approved = JsonDocument.Parse(shown["Approved<Lead> ".Length..]).RootElement;
        Assert.Equal("second", approved.GetProperty("by").GetString());
        Assert.Equal(["lead", "second"], approved.GetProperty("votes").EnumerateArray().Select(static vote => vote.GetProperty("by").GetString()));
    }

    [Fact]
    public async Task Approval_OfOne_InARoleThatItDoesNotAsk_IsRefused()
    {
        await using var test = await AskAsync(new TestBook().Phase("Gate").Approval("Final").Build());

        Assert.False((await test.SendAsync(new PersonCommand.Approve { Step = "Final", As = "Ops" }, TestRun.Lead)).Accepted);
        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Final", As = "Lead" }, TestRun.Lead)).Accepted);
    }

    [Fact]
    public async Task Poll_NotAllAnswerInTime_FailsAndSaysWhoIsMissing()
    {
        await using var test = await AskAsync(new TestBook().Phase("Gate").GoNoGo("Final", "30m").Build());
        await test.SendAsync(Go, TestRun.Ops);

        test.Time.Advance(TimeSpan.FromMinutes(30));

        var status = await test.UntilAsync("Gate.Final", StepState.Failed);
        Assert.Equal("Not all answered within 30m: 1 of 3: GO by ops as 운영팀 매니저 (Ops); awaited: 기술팀 리더 (Lead), Dba.", status.Steps[0].Detail);
        Assert.Contains("No approval is awaited now", (await test.SendAsync(Go, TestRun.Lead)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_OfWhoTakesUpTheRunLater_CountsNoMore()
    {
        var definition = new TestBook().Phase("Gate").GoNoGo("Final").Build();
        await using var test = await AskAsync(definition);
        await test.SendAsync(Go, TestRun.Lead);
        await test.SendAsync(Go, TestRun.Ops);
        await test.AbandonAsync();

        await using var run = await RunbookRun.ResumeAsync(definition, static _ => new object(), test.Run.Folder, test.Options with { Executor = TestRun.Lead, Observer = null }, default);

        var status = RunbookRun.ReadStatus(definition, test.Run.Folder, test.Time);
        Assert.Equal(["ops"], status.Questions[0].Votes.Select(static vote => vote.By));
        Assert.Equal(["Lead", "Dba"], status.Questions[0].Awaited);
    }

    [Fact]
    public async Task Vote_IsToldAsItHappens()
    {
        await using var test = await AskAsync(quorum: 2);
        await test.SendAsync(Go, TestRun.Ops);
        await test.SendAsync(Go, TestRun.Dba);
        await test.EndAsync();

        Assert.Equal(
            [(RunEntryKind.Asks, "waits for 2 of 기술팀 리더 (Lead), 운영팀 매니저 (Ops), Dba"), (RunEntryKind.Answered, "GO by ops as 운영팀 매니저 (Ops), 1 of 2"), (RunEntryKind.Succeeded, "GO by ops as 운영팀 매니저 (Ops), dba as Dba")],
            test.Entries.Where(static entry => entry.Step is not null).Select(static entry => (entry.Kind, entry.Text)));
    }
}
