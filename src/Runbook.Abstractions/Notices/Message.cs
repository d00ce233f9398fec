namespace Runbook;

/// <summary>What a notice says. No secrets: it leaves the building.</summary>
public sealed record Message
{
    /// <summary>The text, in plain lines.</summary>
    public required string Text { get; init; }

    /// <summary>For channels that have one. Default: the notice's title.</summary>
    public string? Subject { get; init; }

    /// <summary>A message of one text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Message(string text) => FromString(text);

    /// <summary>A message of one text.</summary>
    /// <param name="text">The text.</param>
    public static Message FromString(string text) => new() { Text = text };
}
