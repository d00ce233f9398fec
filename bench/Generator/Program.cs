using Runbook.Generators.Bench.Measuring;
using Runbook.Generators.Bench.Reporting;

const int warmUps = 12;
const int analyzerWarmUps = 3;
const int repetitions = 25;

Runner[] runners = [new(Subjects.OneBy110), new(Subjects.HundredBy10), new(Subjects.Mapperly)];
foreach (var runner in runners)
{
    runner.Check();
}

// By turns, so that whatever else the machine does falls on all alike.
for (var repetition = -warmUps; repetition < repetitions; repetition++)
{
    foreach (var runner in runners)
    {
        runner.Run(analyze: repetition >= -analyzerWarmUps, keep: repetition >= 0);
    }
}

Table.Write(Console.Out, runners, baseline: runners[2]);
Console.WriteLine(Verdict.Write(runners[0], runners[1], baseline: runners[2]));
