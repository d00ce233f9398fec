namespace Runbook.Steps.Aws.Query;

internal interface IQueryOperation
{
    string Name { get; }

    /// <summary>True unless it only reads.</summary>
    bool Mutates { get; }
}
