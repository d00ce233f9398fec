using Runbook.Cli.Tests;

return args is ["branch", .. var rest] ? await BranchBook.CreateTool().RunAsync(rest) : await SampleTool.Create().RunAsync(args);
