using Runbook.Engine.CrashHost;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook;

// Usage: RUNS-DIRECTORY EFFECTS-FILE careful|naive. Starts a run, or takes up the one that is there, and exits with 0 when it is completed.
var (runs, world, isNaive) = (args[0], new EffectsFile(args[1]), args[2] == "naive");
var definition = CrashBook.Create(world, isNaive);
var executor = PeerCredentials.Current();
var options = new RunOptions { RunsDirectory = runs, Executor = executor, Operators = Operators.None };

RunbookRun run;
try
{
    run = RunFolder.List(runs) is [var folder, ..]
        ? await RunbookRun.ResumeAsync(definition, static _ => new object(), folder, options, CancellationToken.None)
        : await StartAsync();
}
catch (RunRefusedException refused) when (refused.Message.Contains("is Completed", StringComparison.Ordinal))
{
    // Killed between its last record and its end.
    return 0;
}
catch (RunRefusedException refused) when (refused.Message.Contains("never started", StringComparison.Ordinal))
{
    run = await StartAsync();
}

await using (run)
{
    using var left = new CancellationTokenSource();
    Console.WriteLine("running");
    var answering = HonestPerson.AnswerAsync(run, world, executor, left.Token);
    var status = await run.RunAsync(CancellationToken.None);
    await left.CancelAsync();
    await answering;
    return status.State == RunState.Completed ? 0 : 1;
}

Task<RunbookRun> StartAsync() =>
    RunbookRun.StartAsync(definition, new object(), ParameterValues.Parse([], new Dictionary<string, string>()), options, CancellationToken.None);
