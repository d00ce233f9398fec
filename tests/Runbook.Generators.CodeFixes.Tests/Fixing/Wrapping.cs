namespace Runbook.Generators.CodeFixes.Tests.Fixing;

/// <summary>What stands around the part of a runbook that a test is about.</summary>
internal static class Wrapping
{
    public static string File(string source) => $"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Runbook;

        namespace Shop;

        {source}

        """;

    public static string Runbook(string members) => File($$"""
        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback
        {
        {{members}}
        }
        """);

    public static string Phase(string members) => Runbook($$"""
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
        {{members}}
            }
        """);
}
