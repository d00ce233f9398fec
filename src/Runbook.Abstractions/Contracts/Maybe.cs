using System.Diagnostics.CodeAnalysis;

namespace Runbook;

/// <summary>The output of a step that may have been skipped.</summary>
/// <typeparam name="T">The output.</typeparam>
public readonly record struct Maybe<T>
{
    private readonly T? value;

    /// <summary>Wraps an output.</summary>
    /// <param name="value">The output.</param>
    public Maybe(T value)
    {
        this.value = value;
        HasValue = true;
    }

    /// <summary>The output of a step that was skipped.</summary>
    public static Maybe<T> None => default;

    /// <summary>False when the step was skipped.</summary>
    public bool HasValue { get; }

    /// <summary>The output.</summary>
    /// <exception cref="InvalidOperationException">The step was skipped.</exception>
    public T Value => HasValue ? value! : throw new InvalidOperationException($"There is no {typeof(T).Name}: its step was skipped. Ask HasValue or TryGet first.");

    /// <summary>Gets the output if there is one.</summary>
    /// <param name="result">The output, or the default.</param>
    public bool TryGet([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return HasValue;
    }

    /// <inheritdoc/>
    public override string ToString() => HasValue ? value!.ToString() ?? string.Empty : "(skipped)";
}
