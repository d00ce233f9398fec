using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests.Runs;

/// <summary>People who answer what a run asks until it has ended.</summary>
internal static class Persons
{
    public static async Task<RunStatus> DriveAsync(RunbookRun run, Func<Question, (PersonCommand Command, Peer Peer)?> answer)
    {
        var completion = Task.Run(() => run.RunAsync(default));
        for (var i = 0; i < 4000 && !completion.IsCompleted; i++)
        {
            var reply = await run.ExecuteAsync(new PersonCommand.GetStatus(), TestRun.Executor, default);
            foreach (var question in reply.Status?.Questions ?? [])
            {
                if (answer(question) is { } said)
                {
                    await run.ExecuteAsync(said.Command, said.Peer, default);
                }
            }

            await Task.Delay(1);
        }

        return await completion.WaitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>The next vote that a gate awaits.</summary>
    public static (PersonCommand Command, Peer Peer)? Vote(Question question)
    {
        (Peer Peer, string Role)[] holders = [(TestRun.Lead, "Lead"), (TestRun.Second, "Lead"), (TestRun.Ops, "Ops"), (TestRun.Dba, "Dba")];
        var next = Array.Find(holders, holder => question.Awaited.Contains(holder.Role) && question.Votes.All(vote => vote.By != holder.Peer.User));
        return (new PersonCommand.Approve { Step = question.Id, Note = "확인" }, next.Peer);
    }
}
