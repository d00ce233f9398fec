using Runbook.Engine.Planning;

namespace Runbook.Cli.Output;

/// <summary>What the runbook declares and the engine does not do yet, a line each.</summary>
internal static class NotDoneYetText
{
    public static void Write(Screen screen, RunbookDefinition definition)
    {
        foreach (var line in NotDoneYet.Of(definition))
        {
            screen.Wrapped(0, line, Tone.Attention, "! ");
        }
    }
}
