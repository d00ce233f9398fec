namespace Runbook;

/// <summary>A title in another language.</summary>
/// <param name="language">As in <see cref="RunbookAttribute.Languages"/>, for instance <c>en</c>.</param>
/// <param name="text">What people read.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class TitleAttribute(string language, string text) : Attribute
{
    /// <summary>The language.</summary>
    public string Language { get; } = language;

    /// <summary>What people read.</summary>
    public string Text { get; } = text;
}
