namespace Runbook.Generators.Validation;

/// <summary>Why a step may not have run when another starts; what is nearer to being right comes later.</summary>
internal enum AbsenceKind
{
    /// <summary>It never has.</summary>
    Later,

    /// <summary>It is the other one.</summary>
    Self,

    /// <summary>It stands in a track that runs side by side, and nothing makes the other wait.</summary>
    Beside,

    /// <summary>It has on some ways, and not on others.</summary>
    Uncertain,

    /// <summary>A condition may have skipped it.</summary>
    Conditional,
}
