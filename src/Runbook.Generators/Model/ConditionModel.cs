namespace Runbook.Generators.Model;

/// <summary>A member that <c>When</c> names. <see cref="Container"/> is the full name of the class that declares it.</summary>
internal sealed record ConditionModel(string Name, string Container, ConditionPlace Place, bool IsMethod, bool IsStatic, EquatableArray<ArgumentModel> Arguments)
{
    /// <summary>The same for the same condition, wherever it is named.</summary>
    public string Key => Container + "." + Name;
}
