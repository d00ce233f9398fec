namespace Runbook.Generators.Contracts;

/// <summary>What the serializer makes of a collection.</summary>
internal enum CollectionKind
{
    /// <summary>Not a collection.</summary>
    None,

    /// <summary>Comes back with the same elements in the same order.</summary>
    Sequence,

    /// <summary>Comes back with the same entries.</summary>
    Dictionary,

    /// <summary>Is written from its top, and so comes back upside down.</summary>
    Reversed,

    /// <summary>Its elements have no type.</summary>
    Untyped,

    /// <summary>Is written, and cannot be filled again.</summary>
    ReadOnly,

    /// <summary>A class of the author's: its elements come back, its other members do not.</summary>
    WithMembers,
}
