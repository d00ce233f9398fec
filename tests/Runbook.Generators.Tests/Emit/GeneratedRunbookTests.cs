using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Emit;

public class GeneratedRunbookTests
{
    [Fact]
    public void Rollback_Compiled_HasNoWarningAndNoFinding()
    {
        var compiled = RunbookCompiler.Compile(Sample.Rollback);

        Assert.Empty(compiled.CompilerDiagnostics);
        Assert.Empty(compiled.Findings);
    }
}
