using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Runbook;

namespace Shop;

public enum Side { RightSide, LeftSide }

[Flags]
public enum Days { None = 0, Sunday = 1, Monday = 2 }

public sealed class Chief : IRole;

public record Positional(string Name, int Count);

public record Holder<T>(T Value);

public record Initialised { public required string Name { get; init; } public string? Note { get; init; } public int? Count { get; init; } public int Tries { get; init; } = 3; }

public record Derived(int More) : Initialised;

public record Optional(string? Note, int? Count, string? More = null);

public readonly record struct Pair(int Left, string Right);

public record Node(string Name, Node? Next);

public record Computed(int Count) { public int Twice => Count * 2; public object Anything => Count; public int this[int index] => index; }

public record Trimmed { private string name = ""; public string Name { get => name; init => name = value.Trim(); } }

public class ByConstructor(int count) { public int Count { get; } = count; }

public class ByOneOfTwo { public ByOneOfTwo(string text) => Count = text.Length; [JsonConstructor] public ByOneOfTwo(int count) => Count = count; public int Count { get; } }

public class Emptied(int count) { public Emptied() : this(0) { } public int Count { get; set; } = count; }

public class OtherParameter(int number) { public int Count { get; } = number; }

public class OtherType(int count) { public long Count { get; } = count; }

public class NoneOfTwo { public NoneOfTwo(string text) => Count = text.Length; public NoneOfTwo(int count) => Count = count; public int Count { get; } }

public class NonePublic { private NonePublic() { } public int Count { get; set; } public static NonePublic Make() => new() { Count = 1 }; }

public readonly struct Frozen(int count) { public int Count { get; } = count; }

[method: JsonConstructor]
public readonly struct Chosen(int count) { public int Count { get; } = count; }

public class Field { public int Count; }

public class IncludedField { [JsonInclude] public int Count; }

public class Lists { public List<int> Items { get; } = new(); public static Lists Make() => new() { Items = { 1 } }; }

public class Populated { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> Items { get; } = new(); public static Populated Make() => new() { Items = { 1 } }; }

public class PrivateSetter { public int Count { get; private set; } public static PrivateSetter Make() => new() { Count = 1 }; }

public class IncludedSetter { [JsonInclude] public int Count { get; private set; } public static IncludedSetter Make() => new() { Count = 1 }; }

public class Internal { internal int Count { get; set; } public static Internal Make() => new() { Count = 1 }; }

public record Ignored(int Count) { [JsonIgnore] public string? Note { get; init; } }

public record IgnoredComputed(int Count) { [JsonIgnore] public Type Kind => typeof(int); }

public record ComputedType(int Count) { public Type Kind => typeof(int); }

public record ComputedDelegate(int Count) { public Func<int> Next => () => Count + 1; }

public record RequiredNull { public required string? Note { get; init; } }

public record RequiredNullWritten { [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string? Note { get; init; } }

public record InitialNull { public string? Note { get; init; } = "none"; }

public record DefaultNull(int? Count = 3);

public interface IShape { int Corners { get; } }

public record Square(int Corners) : IShape;

public abstract record Animal(int Legs);

public record Dog(int Legs) : Animal(Legs);

[JsonDerivedType(typeof(Truck), "truck")]
public abstract record Vehicle(int Wheels);

public record Truck(int Wheels, int Load) : Vehicle(Wheels);

[JsonDerivedType(typeof(Apple), "apple")]
public interface IFruit;

public record Apple(int Seeds) : IFruit;

[JsonDerivedType(typeof(House))]
public record Building(int Doors);

public record House(int Doors, int Rooms) : Building(Doors);

[JsonDerivedType(typeof(Hammer), "hammer")]
public abstract record Tool;

public record Hammer(Type Metal) : Tool;

public class Numbers : List<int>;

public class NamedNumbers : List<int> { public string Name { get; set; } = ""; }

public class Endless : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }

[JsonConverter(typeof(Converter))]
public sealed class Converted(int count)
{
    private readonly int count = count;

    private sealed class Converter : JsonConverter<Converted>
    {
        public override Converted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) => writer.WriteNumberValue(value.count);
    }
}

/// <summary>Values that come back from the journal as they were.</summary>
public static class Kept
{
    public static Positional Positional => new("한국 \"\u0001", 1);
    public static Initialised Initialised => new() { Name = "a" };
    public static Derived Derived => new(1) { Name = "a" };
    public static Optional Optional => new(null, null);
    public static Pair Pair => new(1, "a");
    public static Node Node => new("a", new Node("b", null));
    public static Computed Computed => new(1);
    public static Trimmed Trimmed => new() { Name = "a " };
    public static ByConstructor ByConstructor => new(1);
    public static ByOneOfTwo ByOneOfTwo => new(1);
    public static Emptied Emptied => new(1);
    public static Chosen Chosen => new(1);
    public static IncludedField IncludedField => new() { Count = 1 };
    public static Populated Populated => Shop.Populated.Make();
    public static IncludedSetter IncludedSetter => Shop.IncludedSetter.Make();
    public static IgnoredComputed IgnoredComputed => new(1);
    public static RequiredNullWritten RequiredNullWritten => new() { Note = null };
    public static Vehicle Vehicle => new Truck(4, 2);
    public static IFruit IFruit => new Apple(5);
    public static Numbers Numbers => new() { 1, 2 };
    public static Converted Converted => new(1);
    public static Holder<List<Positional>> Generic => new(new List<Positional> { new("a", 1) });
    public static Holder<int?> Nullable => new(null);
    public static Maybe<Positional> Maybe => new(new Positional("a", 1));
    public static Holder<Maybe<int>> MaybeNone => new(Maybe<int>.None);
    public static Approved<Chief> Approved => new() { By = "kim", At = DateTimeOffset.UnixEpoch, Votes = new[] { new Vote { Role = "Chief", By = "lee", At = DateTimeOffset.UnixEpoch } } };
    public static BackupVerified BackupVerified => new() { Backup = "b", TakenAt = DateTimeOffset.UnixEpoch, Proof = "p" };
    public static Tuple<int, string> ReferenceTuple => new(1, "a");
    public static KeyValuePair<string, int> KeyValuePair => new("a", 1);
    public static string Text => "a";
    public static Side Side => Side.LeftSide;
    public static Days Days => Days.Sunday | Days.Monday;
    public static Guid Guid => new("00000000-0000-0000-0000-000000000001");
    public static DateTime DateTime => new(2020, 1, 1, 1, 1, 1, DateTimeKind.Utc);
    public static DateTimeOffset DateTimeOffset => new(2020, 1, 1, 1, 1, 1, 123, TimeSpan.FromHours(9));
    public static TimeSpan TimeSpan => TimeSpan.FromTicks(123456789);
    public static DateOnly DateOnly => new(2020, 1, 1);
    public static TimeOnly TimeOnly => new(1, 2, 3);
    public static Uri Uri => new("http://shop/한?x=1");
    public static Version Version => new(1, 2, 3);
    public static decimal Decimal => 1.10m;
    public static Half Half => (Half)1.5;
    public static Int128 Int128 => 5;
    public static byte[] Bytes => new byte[] { 1, 2 };
    public static Memory<byte> Memory => new byte[] { 1, 2 };
    public static JsonElement JsonElement => JsonDocument.Parse("{\"a\":1}").RootElement;
    public static JsonNode JsonNode => System.Text.Json.Nodes.JsonNode.Parse("{\"a\":1}")!;
    public static System.Drawing.Point Point => new(1, 2);
    public static int[][] Jagged => new[] { new[] { 1 }, new[] { 2 } };
    public static List<int> List => new() { 1, 2 };
    public static IReadOnlyList<int> IReadOnlyList => new[] { 1, 2 };
    public static IReadOnlyCollection<int> IReadOnlyCollection => new[] { 1, 2 };
    public static IList<int> IList => new List<int> { 1, 2 };
    public static ICollection<int> ICollection => new List<int> { 1, 2 };
    public static IEnumerable<int> IEnumerable => new[] { 1, 2 };
    public static ISet<int> ISet => new HashSet<int> { 1, 2 };
    public static HashSet<int> HashSet => new() { 1, 2 };
    public static SortedSet<int> SortedSet => new() { 1, 2 };
    public static Queue<int> Queue => new(new[] { 1, 2 });
    public static ConcurrentQueue<int> ConcurrentQueue => new(new[] { 1, 2 });
    public static LinkedList<int> LinkedList => new(new[] { 1, 2 });
    public static Collection<int> Collection => new() { 1, 2 };
    public static ObservableCollection<int> ObservableCollection => new() { 1, 2 };
    public static ImmutableArray<int> ImmutableArray => System.Collections.Immutable.ImmutableArray.Create(1, 2);
    public static ImmutableList<int> ImmutableList => System.Collections.Immutable.ImmutableList.Create(1, 2);
    public static IImmutableList<int> IImmutableList => System.Collections.Immutable.ImmutableList.Create(1, 2);
    public static ImmutableHashSet<int> ImmutableHashSet => System.Collections.Immutable.ImmutableHashSet.Create(1, 2);
    public static ImmutableSortedSet<int> ImmutableSortedSet => System.Collections.Immutable.ImmutableSortedSet.Create(1, 2);
    public static IImmutableSet<int> IImmutableSet => System.Collections.Immutable.ImmutableHashSet.Create(1, 2);
    public static ImmutableQueue<int> ImmutableQueue => System.Collections.Immutable.ImmutableQueue.Create(1, 2);
    public static IImmutableQueue<int> IImmutableQueue => System.Collections.Immutable.ImmutableQueue.Create(1, 2);
    public static Dictionary<string, int?> Dictionary => new() { ["Ab"] = 1, ["c"] = null };
    public static IReadOnlyDictionary<string, int> IReadOnlyDictionary => new Dictionary<string, int> { ["Ab"] = 1 };
    public static IDictionary<string, int> IDictionary => new Dictionary<string, int> { ["Ab"] = 1 };
    public static SortedDictionary<string, int> SortedDictionary => new() { ["Ab"] = 1 };
    public static SortedList<string, int> SortedList => new() { ["Ab"] = 1 };
    public static ConcurrentDictionary<string, int> ConcurrentDictionary => new(new Dictionary<string, int> { ["Ab"] = 1 });
    public static ImmutableDictionary<string, int> ImmutableDictionary => ImmutableDictionary<string, int>.Empty.Add("Ab", 1);
    public static ImmutableSortedDictionary<string, int> ImmutableSortedDictionary => ImmutableSortedDictionary<string, int>.Empty.Add("Ab", 1);
    public static IImmutableDictionary<string, int> IImmutableDictionary => ImmutableDictionary<string, int>.Empty.Add("Ab", 1);
    public static Dictionary<int, int> ByNumber => new() { [1] = 1 };
    public static Dictionary<Side, int> ByEnum => new() { [Side.LeftSide] = 1 };
    public static Dictionary<Guid, int> ByGuid => new() { [System.Guid.Empty] = 1 };
    public static Dictionary<DateTimeOffset, int> ByTime => new() { [DateTimeOffset.UnixEpoch] = 1 };
    public static Dictionary<DateOnly, int> ByDate => new() { [new DateOnly(2020, 1, 1)] = 1 };
    public static Dictionary<TimeSpan, int> ByDuration => new() { [TimeSpan.Zero] = 1 };
    public static Dictionary<Uri, int> ByUri => new() { [new Uri("http://shop")] = 1 };
    public static Dictionary<Version, int> ByVersion => new() { [new Version(1, 2)] = 1 };
    public static Dictionary<bool, int> ByTruth => new() { [true] = 1 };
    public static Dictionary<char, int> ByLetter => new() { ['a'] = 1 };
    public static Dictionary<decimal, int> ByAmount => new() { [1.5m] = 1 };
    public static Dictionary<Int128, int> ByLargeNumber => new() { [1] = 1 };
}

/// <summary>Values that do not: the serializer throws, or something is missing afterwards.</summary>
public static class Lost
{
    public static OtherParameter OtherParameter => new(1);
    public static OtherType OtherType => new(1);
    public static NoneOfTwo NoneOfTwo => new(1);
    public static NonePublic NonePublic => Shop.NonePublic.Make();
    public static Frozen Frozen => new(1);
    public static Field Field => new() { Count = 1 };
    public static Lists Lists => Shop.Lists.Make();
    public static PrivateSetter PrivateSetter => Shop.PrivateSetter.Make();
    public static Internal Internal => Shop.Internal.Make();
    public static Ignored Ignored => new(1) { Note = "a" };
    public static ComputedType ComputedType => new(1);
    public static ComputedDelegate ComputedDelegate => new(1);
    public static RequiredNull RequiredNull => new() { Note = null };
    public static InitialNull InitialNull => new() { Note = null };
    public static DefaultNull DefaultNull => new(Count: null);
    public static IShape IShape => new Square(4);
    public static Animal Animal => new Dog(4);
    public static Building Building => new House(1, 2);
    public static Tool Tool => new Hammer(typeof(int));
    public static Holder<IShape> HoldsInterface => new(new Square(4));
    public static Holder<(int, string)> HoldsTuple => new((1, "a"));
    public static Holder<object> HoldsObject => new("a");
    public static Holder<int[,]> HoldsMatrix => new(new int[1, 1]);
    public static List<IShape> ListOfInterface => new() { new Square(4) };
    public static Dictionary<string, object> DictionaryOfObject => new() { ["a"] = "a" };
    public static NamedNumbers NamedNumbers => new() { Name = "a" };
    public static Endless Endless => new();
    public static (int Count, string Name) Tuple => (1, "a");
    public static object Object => 1;
    public static Type Type => typeof(int);
    public static Exception Exception => new InvalidOperationException("a");
    public static Task<int> Task => System.Threading.Tasks.Task.FromResult(1);
    public static CancellationToken CancellationToken => new CancellationTokenSource().Token;
    public static Stream Stream => new MemoryStream();
    public static Func<int> Delegate => () => 1;
    public static IntPtr IntPtr => 1;
    public static System.Text.StringBuilder StringBuilder => new("a");
    public static Lazy<int> Lazy => new(() => 1);
    public static System.Numerics.BigInteger BigInteger => 5;
    public static System.Numerics.Complex Complex => new(1, 2);
    public static System.Drawing.Color Color => System.Drawing.Color.Red;
    public static Range Range => 1..3;
    public static System.Net.IPAddress IPAddress => System.Net.IPAddress.Loopback;
    public static TimeZoneInfo TimeZoneInfo => TimeZoneInfo.Utc;
    public static Stack<int> Stack => new(new[] { 1, 2 });
    public static ConcurrentStack<int> ConcurrentStack => new(new[] { 1, 2 });
    public static ImmutableStack<int> ImmutableStack => System.Collections.Immutable.ImmutableStack.Create(1, 2);
    public static ConcurrentBag<int> ConcurrentBag => new(new[] { 1, 2 });
    public static PriorityQueue<int, int> PriorityQueue => new(new[] { (1, 1) });
    public static IReadOnlySet<int> IReadOnlySet => new HashSet<int> { 1, 2 };
    public static ReadOnlyCollection<int> ReadOnlyCollection => new(new[] { 1, 2 });
    public static ReadOnlyDictionary<string, int> ReadOnlyDictionary => new(new Dictionary<string, int> { ["a"] = 1 });
    public static FrozenSet<int> FrozenSet => new[] { 1, 2 }.ToFrozenSet();
    public static FrozenDictionary<string, int> FrozenDictionary => new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary();
    public static ILookup<string, int> ILookup => new[] { 1 }.ToLookup(static _ => "a");
    public static ArraySegment<int> ArraySegment => new(new[] { 1, 2 });
    public static ArrayList ArrayList => new() { "a" };
    public static Hashtable Hashtable => new() { ["a"] = 1 };
    public static IEnumerable Untyped => new ArrayList { "a" };
    public static Dictionary<Positional, int> ByRecord => new() { [new Positional("a", 1)] = 1 };
    public static Dictionary<(int, int), int> ByTuple => new() { [(1, 1)] = 1 };
    public static Dictionary<byte[], int> ByBytes => new() { [new byte[] { 1 }] = 1 };
}
