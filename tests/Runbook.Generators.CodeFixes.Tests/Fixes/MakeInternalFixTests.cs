using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MakeInternalFixTests
{
    [Fact]
    public async Task PrivateContract_IsMadeInternal() => await Scenario.InPhase<MakeInternalFix>(
        """
                sealed record Seen;
                private enum Kind { Good }
                [Step("Look"), ReadOnly] Task<System.Collections.Generic.KeyValuePair<Seen, Kind>> {|RB0013:Look|}() => throw new NotSupportedException();
        """).MendsAsync("Make Seen, Kind internal",
        """
                internal sealed record Seen;
                internal enum Kind { Good }
                [Step("Look"), ReadOnly] Task<System.Collections.Generic.KeyValuePair<Seen, Kind>> Look() => throw new NotSupportedException();
        """);

    [Fact]
    public async Task ContractInAPrivateClass_IsMadeInternalWithIt() => await Scenario.InPhase<MakeInternalFix>(
        """
                private static class Contracts
                {
                    public sealed record Seen;
                }

                [Step("Look"), ReadOnly] Contracts.Seen {|RB0013:Look|}() => new();
        """).MendsAsync("Make Contracts internal",
        """
                internal static class Contracts
                {
                    public sealed record Seen;
                }

                [Step("Look"), ReadOnly] Contracts.Seen Look() => new();
        """);

    [Fact]
    public async Task InternalContract_IsLeftAlone() => await Scenario.InPhase<MakeInternalFix>(
        """
                internal sealed record Seen;
                [Step("Look"), ReadOnly] Seen {|RB0013:Look|}() => new();
        """).Given().OffersNothingAsync();
}
