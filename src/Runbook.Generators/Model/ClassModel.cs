namespace Runbook.Generators.Model;

/// <summary>The author's class of a phase or track. <see cref="Broken"/>: bodies of person's methods that are no valid steps; they get a body all the same, so that one mistake is one error. <see cref="HasOwnBook"/>: the author took the name Book, so the generator cannot.</summary>
internal sealed record ClassModel(string Keyword, string Name, string FullName, bool CanExtend, bool HasOwnBook, EquatableArray<BodyModel> Broken);
