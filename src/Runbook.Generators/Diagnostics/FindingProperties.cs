namespace Runbook.Generators.Diagnostics;

/// <summary>Keys of what a finding tells the code fixes besides its place: a fix never reads the message.</summary>
internal static class FindingProperties
{
    /// <summary>RB1002: the id of the step that produces the input, as <c>Phase.Track.Member</c>.</summary>
    public const string Producer = "Producer";

    /// <summary>RB1005, RB1008, and RB0021 and RB0022 where it is the fault: the type that is taken as certain, as <c>SymbolDisplayFormat.FullyQualifiedFormat</c> writes it.</summary>
    public const string Input = "Input";

    /// <summary>RB0015: the language that the title is missing in.</summary>
    public const string Language = "Language";

    /// <summary>RB0018: the two attributes that contradict each other, by their names in source, as <c>ReadOnly,Changes</c>.</summary>
    public const string Effects = "Effects";

    /// <summary>RB5003: the text of the checklist's item.</summary>
    public const string Item = "Item";
}
