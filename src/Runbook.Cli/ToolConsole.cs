namespace Runbook.Cli;

/// <summary>Where a tool writes, and what it knows of the place.</summary>
public sealed record ToolConsole
{
    /// <summary>The width that output has where nobody sees it: in a pipe or a file.</summary>
    public const int DefaultWidth = 100;

    private const int MinWidth = 60;

    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Errors and warnings.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>How many columns a line has. Default: 100.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether the output is a terminal that shows colours. Default: false.</summary>
    public bool Colour { get; init; }

    /// <summary>How the tool is called, for the commands that it prints. Default: as this process was.</summary>
    public string? CommandName { get; init; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The console of this process. No colours in a pipe, and none where <c>NO_COLOR</c> is set (no-color.org) or the terminal is dumb.</summary>
    public static ToolConsole OfProcess()
    {
        var piped = Console.IsOutputRedirected;
        return new ToolConsole
        {
            Output = Console.Out,
            Error = Console.Error,
            Width = piped ? DefaultWidth : Math.Max(Console.WindowWidth, MinWidth),
            Colour = !piped && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"),
        };
    }
}
