using System.Text.Json;
using Runbook.Engine.People;
using Runbook.Engine.Runs;

namespace Runbook.Engine.CrashHost;

/// <summary>A person who looks at the world before answering.</summary>
internal static class HonestPerson
{
    public static async Task AnswerAsync(RunbookRun run, EffectsFile world, Peer person, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var reply = await run.ExecuteAsync(new PersonCommand.GetStatus(), person, CancellationToken.None);
            foreach (var question in reply.Status?.Questions ?? [])
            {
                var happened = world.Has(question.Id);
                await run.ExecuteAsync(
                    new PersonCommand.Decide
                    {
                        Question = question.Id,
                        Choice = happened ? "done" : "not-done",
                        Reason = "looked",
                        Value = happened ? JsonSerializer.SerializeToElement(new { what = question.Id }) : null,
                    },
                    person,
                    CancellationToken.None);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }
    }
}
