namespace Runbook.Cli.Input;

/// <summary>Something that was typed cannot be taken.</summary>
/// <param name="faults">A sentence each: what, where, and the next move.</param>
/// <param name="innerException">What broke, for --verbose.</param>
internal sealed class InputException(IReadOnlyList<string> faults, Exception? innerException = null) : Exception(string.Join(Environment.NewLine, faults), innerException)
{
    public InputException(string fault, Exception? innerException = null)
        : this([fault], innerException)
    {
    }

    public IReadOnlyList<string> Faults { get; } = faults;
}
