namespace Runbook.Generators.Model;

/// <summary>
/// Something wrong with a runbook. <see cref="Rule"/> is the id of the rule; <see cref="Arguments"/> fill its message; where it is, only the analyzer knows.
/// <see cref="Place"/> says which, where a subject has several of such a part.
/// </summary>
internal sealed record Finding(string Rule, string Subject, FaultPart Part, EquatableArray<string> Arguments)
{
    public int Place { get; init; }

    /// <summary>For the code fixes, which never read the message.</summary>
    public FactModel? Fact { get; init; }

    public static Finding At(string rule, string subject, params string[] arguments) => new(rule, subject, FaultPart.Identifier, arguments.ToEquatable());

    public static Finding At(string rule, string subject, FaultPart part, params string[] arguments) => new(rule, subject, part, arguments.ToEquatable());

    public Finding With(string key, string value) => this with { Fact = new FactModel(key, value) };
}
