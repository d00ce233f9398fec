namespace Runbook;

/// <summary>
/// A parameter of the runbook: a property with an <c>init</c> or <c>set</c> accessor. <c>Incident</c> becomes <c>--incident</c>.
/// A <see langword="required"/> property must be given; any other takes <see cref="Default"/>.
/// Types: <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="TimeSpan"/> (a duration), <see cref="Uri"/>, enums.
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ParameterAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>The value when none is given, in the form of the command line. Default: the type's default. A property initializer is not seen.</summary>
    public string? Default { get; set; }

    /// <summary>A regular expression that the whole text must match. For text only. Default: any.</summary>
    public string? Pattern { get; set; }

    /// <summary>The least value, in the form of the command line. For numbers and durations. Default: any.</summary>
    public string? Minimum { get; set; }

    /// <summary>The greatest value, in the form of the command line. For numbers and durations. Default: any.</summary>
    public string? Maximum { get; set; }
}
