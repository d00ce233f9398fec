using MigrationRollback;
using MigrationRollback.Targets;
using Runbook.Cli;

var tool = new RunbookTool<IdcRollback>(
    IdcRollback.Definition,
    static context => IdcRollback.Create(context.Parameters, RollbackTargets.Load(context.GetOption("targets"))))
{
    Options = [new ToolOption { Name = "targets", Description = "JSON file that names the servers to work on", Required = true, Variable = "ROLLBACK_TARGETS" }],
};
return await tool.RunAsync(args);
