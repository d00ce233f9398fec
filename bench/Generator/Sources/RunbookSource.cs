using System.Text;

namespace Runbook.Generators.Bench.Sources;

/// <summary>A runbook as a team would write it, made of blocks of ten steps, with the contracts and library steps that it uses.</summary>
internal static class RunbookSource
{
    /// <summary>Who holds what, for every runbook of the project.</summary>
    public const string Roles = """
        using Runbook;

        namespace Shop;

        [Role("Lead of the team")]
        public sealed class Lead : IRole;

        [Role("Database administrator")]
        public sealed class Dba : IRole;

        [Role("Operations manager")]
        public sealed class OpsManager : IRole;
        """;

    /// <summary>A runbook of one block: two phases, the second one time-boxed.</summary>
    public static string WriteSmall(int number) => Write(number, new StringBuilder()
        .Append(Phase("Preparation", "Preparation", string.Empty, RunbookBlock.Situation(0)))
        .Append(Phase("Cutover", "Cut over", ", TimeBox = \"3h\", OnOverrun = Overrun.Escalate", RunbookBlock.CutOff(0) + RunbookBlock.Revive(0) + RunbookBlock.Switch(0)))
        .ToString(), blocks: 1);

    /// <summary>One runbook of many blocks: a phase each, every second one time-boxed.</summary>
    public static string WriteLarge(int blocks)
    {
        var phases = Enumerable.Range(0, blocks).Select(block => Phase(
            $"Stage{block}",
            $"Stage {block}",
            block % 2 == 1 ? ", TimeBox = \"4h\", OnOverrun = Overrun.Escalate" : string.Empty,
            RunbookBlock.Situation(block) + RunbookBlock.CutOff(block) + RunbookBlock.Revive(block) + RunbookBlock.Switch(block)));
        return Write(0, string.Concat(phases), blocks);
    }

    private static string Write(int number, string phases, int blocks) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Runbook;
        using Shop.Operations;

        namespace Shop.Rollback{{number}};

        public sealed record Targets(string Source, string Target);

        {{string.Concat(Enumerable.Range(0, blocks).Select(RunbookBlock.Contracts))}}
        /// <summary>Brings the shop back to where it ran before.</summary>
        [Runbook("shop-rollback-{{number}}", "Roll the shop back ({{number}})")]
        public sealed partial class ShopRollback(Targets targets)
        {
            internal Targets Targets => targets;

            /// <summary>The incident that this answers.</summary>
            [Parameter("Incident")]
            public required string Incident { get; init; }

            [Parameter("Rehearsal only", Default = "false")]
            public bool Rehearsal { get; init; }
        {{phases}}
        }
        """;

    private static string Phase(string name, string title, string arguments, string tracks) => $$"""


            [Phase("{{title}}"{{arguments}})]
            public sealed partial class {{name}}
            {
            {{tracks}}
            }
        """;
}
