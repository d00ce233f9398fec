using Runbook.Cli.Tests;

return await SampleTool.Create().RunAsync(args);
