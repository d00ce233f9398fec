using Snapshooter.Xunit;

namespace MigrationRollback.Tests.Compiling;

/// <summary>What somebody reads at three in the morning, as it was reviewed.</summary>
public class EmittedSourceTests
{
    [Theory]
    [InlineData("Bindings")]
    [InlineData("Create")]
    [InlineData("Definition")]
    [InlineData("Documents")]
    [InlineData("PhaseMachine")]
    [InlineData("Steps")]
    public void Sample_Emitted_IsWhatWasReviewed(string part) => SampleCompilation.Emitted(part).MatchSnapshot($"IdcRollback.{part}");
}
