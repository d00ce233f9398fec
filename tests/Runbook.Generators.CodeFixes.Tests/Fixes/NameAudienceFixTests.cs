using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class NameAudienceFixTests
{
    private const string Audiences =
        """
        public sealed class Team : IAudience;
        public sealed class Public : IAudience;
        """;

    private const string Phase =
        """


            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """;

    [Fact]
    public async Task Notice_ForNobody_IsForOneOfTheAudiencesOfTheAssembly()
    {
        var scenario = Scenario.InRunbook<NameAudienceFix>(
            """
                [Notice("Started", On = RunEvent.Started, When = nameof(Loud))]
                public Message {|RB0022:Started|} => throw new NotSupportedException();
                public bool Loud => true;
            """ + Phase).With(Audiences);

        await scenario.OffersAsync("Add To = typeof(Public)", "Add To = typeof(Team)");
        await scenario.MendsAsync("Add To = typeof(Team)",
            """
                [Notice("Started", On = RunEvent.Started, To = typeof(Team), When = nameof(Loud))]
                public Message Started => throw new NotSupportedException();
                public bool Loud => true;
            """ + Phase);
    }

    [Fact]
    public async Task Notice_WithAnotherFault_IsLeftAlone() => await Scenario.InRunbook<NameAudienceFix>(
        """
            [Notice("Started", On = RunEvent.Started, To = typeof(Team))]
            public int {|RB0022:Started|} => 0;
        """ + Phase).With(Audiences).OffersNothingAsync();
}
