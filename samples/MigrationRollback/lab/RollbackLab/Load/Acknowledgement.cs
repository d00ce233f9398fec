using System.Globalization;

namespace RollbackLab.Load;

/// <summary>An order that the shop has acknowledged: it must never be missing again.</summary>
internal sealed record Acknowledgement
{
    /// <summary>Milliseconds since 1970, when the answer had arrived.</summary>
    public required long At { get; init; }

    public required string Key { get; init; }

    public required long OrderId { get; init; }

    /// <summary>The side that answered, as its header says.</summary>
    public required string Side { get; init; }

    public static Acknowledgement Parse(string line)
    {
        var fields = line.Split('\t');
        return fields.Length == 4
            ? new Acknowledgement { At = long.Parse(fields[0], CultureInfo.InvariantCulture), Key = fields[1], OrderId = long.Parse(fields[2], CultureInfo.InvariantCulture), Side = fields[3] }
            : throw new InvalidDataException($"'{line}' is not an acknowledgement: time, key, order id and side were expected, separated by tabs.");
    }

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{At}\t{Key}\t{OrderId}\t{Side}");
}
