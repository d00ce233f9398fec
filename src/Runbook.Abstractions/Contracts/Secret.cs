using System.Text.Json.Serialization;

namespace Runbook;

/// <summary>A value that never reaches a log, the journal, evidence, a report or a command line: it prints as <c>***</c>, and serializing it throws.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The value.</param>
[JsonConverter(typeof(SecretJsonConverterFactory))]
public readonly struct Secret<T>(T value) : IEquatable<Secret<T>>
{
    private readonly T value = value;

    /// <summary>The value, for the one call that needs it.</summary>
    public T Reveal() => value;

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";

    /// <inheritdoc/>
    public bool Equals(Secret<T> other) => EqualityComparer<T>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret<T> other && Equals(other);

    /// <summary>The same for every secret: a hash of a password must not leak either.</summary>
    public override int GetHashCode() => 0;

    /// <summary>Equality of the values.</summary>
    public static bool operator ==(Secret<T> left, Secret<T> right) => left.Equals(right);

    /// <summary>Inequality of the values.</summary>
    public static bool operator !=(Secret<T> left, Secret<T> right) => !left.Equals(right);
}
