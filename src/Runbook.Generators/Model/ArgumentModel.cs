namespace Runbook.Generators.Model;

/// <summary>One parameter of a step's method, or one element of a library step's input. <see cref="Key"/> finds its producer; <see cref="Type"/> is what gets emitted. Both without their <c>Maybe</c>.</summary>
internal sealed record ArgumentModel(ArgumentKind Kind, string Type, string Key, string ShortName)
{
    public bool IsInput => Kind is ArgumentKind.Input or ArgumentKind.MaybeInput;

    public string DeclaredType => Kind == ArgumentKind.MaybeInput ? $"global::Runbook.Maybe<{Type}>" : Type;
}
