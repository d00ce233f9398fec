namespace MigrationRollback.Tests.Coverage;

/// <summary>How what an item says is done.</summary>
internal enum Way
{
    LibraryStep,
    OwnCode,
    Monitor,
    Notice,
    Contingency,
    Gate,
    Attested,
}
