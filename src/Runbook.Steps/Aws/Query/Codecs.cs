using System.Globalization;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Query;

internal static class Codecs
{
    public static readonly Codec<string> Text = new ScalarCodec<string>(static v => v, static s => s);

    public static readonly Codec<int?> Int = new ScalarCodec<int?>(static v => v!.Value.ToString(CultureInfo.InvariantCulture), static s => int.Parse(s, CultureInfo.InvariantCulture));

    public static readonly Codec<long?> Long = new ScalarCodec<long?>(static v => v!.Value.ToString(CultureInfo.InvariantCulture), static s => long.Parse(s, CultureInfo.InvariantCulture));

    public static readonly Codec<bool?> Bool = new ScalarCodec<bool?>(static v => v!.Value ? "true" : "false", static s => bool.Parse(s));

    /// <summary>UTC, with a fraction only when there is one, as the generated marshallers write it.</summary>
    public static readonly Codec<DateTime?> Time = new ScalarCodec<DateTime?>(
        static v => v!.Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        static s => DateTime.Parse(s, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal));

    public static readonly Codec<Dictionary<string, string>> Map = new MapCodec();

    public static Codec<T> Enum<T>(Func<string, T> find)
        where T : ConstantClass => new ScalarCodec<T>(static v => v.Value, find);

    /// <summary>A list; <paramref name="item"/> is what the service calls an item of it, which differs from list to list in RDS.</summary>
    public static Codec<List<T>> List<T>(Codec<T> codec, string item = "member") => new ListCodec<T>(codec, item);
}
