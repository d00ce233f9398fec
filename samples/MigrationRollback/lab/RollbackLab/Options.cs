using System.Globalization;

namespace RollbackLab;

/// <summary>Command line options, all of the form <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public Options(IEnumerable<string> arguments)
    {
        string? name = null;
        foreach (var argument in arguments)
        {
            if (name is not null)
            {
                values[name] = argument;
                name = null;
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                name = argument[2..];
            }
            else
            {
                throw new OptionException($"'{argument}' stands where an option was expected. Write --name value.");
            }
        }

        if (name is not null)
        {
            throw new OptionException($"'--{name}' has no value. Write --{name} value.");
        }
    }

    public string Require(string name) => values.TryGetValue(name, out var value)
        ? value
        : throw new OptionException($"'--{name}' is missing. Add --{name} value.");

    public string? Find(string name) => values.GetValueOrDefault(name);

    public int RequireNumber(string name) => int.TryParse(Require(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new OptionException($"'--{name} {values[name]}' is not a number above 0.");
}
