using Runbook.Generators.Tests.Compiling;
using Snapshooter.Xunit;

namespace Runbook.Generators.Tests.Emit;

public class EmittedSourceSnapshotTests
{
    [Theory]
    [InlineData("Bindings")]
    [InlineData("Create")]
    [InlineData("Definition")]
    [InlineData("Documents")]
    [InlineData("PhaseMachine")]
    [InlineData("Steps")]
    public void Rollback_Emitted_IsWhatWasReviewed(string part)
    {
        var source = RunbookCompiler.Compile(Sample.Rollback).Source($"MigrationRollback.{part}.g.cs");

        source.MatchSnapshot($"Rollback.{part}");
    }
}
