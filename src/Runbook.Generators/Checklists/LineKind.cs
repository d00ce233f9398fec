namespace Runbook.Generators.Checklists;

/// <summary>What a line of Markdown is, as far as a checklist is concerned.</summary>
internal enum LineKind
{
    Blank,
    Heading,
    Rule,
    Quote,
    Bullet,
    Box,
    Text,
}
