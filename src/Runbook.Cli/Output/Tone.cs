namespace Runbook.Cli.Output;

/// <summary>How much a piece of text stands out, where there are colours.</summary>
internal enum Tone
{
    Plain,
    Quiet,
    Strong,
    Good,
    Attention,
    Alarm,
}
