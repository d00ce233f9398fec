using System.CommandLine;

namespace Runbook.Cli.Commands;

/// <summary><c>--format text|json</c></summary>
internal static class FormatOption
{
    public const string Text = "text";
    public const string Json = "json";

    public static Option<string> Create() => new Option<string>("--format") { Description = "The form of the output.", DefaultValueFactory = static _ => Text }.AcceptOnlyFromAmong(Text, Json);
}
