using System.Text.Json;
using System.Text.Json.Serialization;
using Runbook.Cli.Input;

namespace Runbook.Cli.Tests.Input;

public sealed class AttestedValueTests
{
    private static readonly JsonSerializerOptions WithEnums = new() { Converters = { new JsonStringEnumConverter() } };

    public sealed record Everything
    {
        public required string Name { get; init; }

        public int? Count { get; init; }

        public bool Sure { get; init; }

        public DayOfWeek Day { get; init; }

        public TimeSpan Delay { get; init; }

        public DateTimeOffset At { get; init; }

        public IReadOnlyList<string> Hosts { get; init; } = [];

        public int Computed => Name.Length;
    }

    [Fact]
    public void Members_OfEveryType_BecomeTheValueThatTheyName()
    {
        var value = AttestedValue.Parse(
            typeof(Everything),
            null,
            ["name=원인=디스크", "COUNT=3", "sure=true", "day=Friday", "delay=1m30s", "at=2026-07-01T03:00:00+09:00", "hosts=[\"a\",\"b\"]"]);

        var read = value!.Value.Deserialize<Everything>(WithEnums)!;
        Assert.Equal("원인=디스크", read.Name);
        Assert.Equal(3, read.Count);
        Assert.True(read.Sure);
        Assert.Equal(DayOfWeek.Friday, read.Day);
        Assert.Equal(TimeSpan.FromSeconds(90), read.Delay);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.FromHours(9)), read.At);
        Assert.Equal(["a", "b"], read.Hosts);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("")]
    public void Text_ThatLooksLikeJson_StaysText(string text) =>
        Assert.Equal(text, AttestedValue.Parse(typeof(Everything), null, ["name=" + text])!.Value.GetProperty("Name").GetString());

    [Fact]
    public void Members_ThatDoNotFit_AreAllRefusedAtOnce()
    {
        var fault = Assert.Throws<InputException>(() => AttestedValue.Parse(
            typeof(Everything), null, ["name", "hots=x", "count=three", "sure=ja", "delay=15", "day=Someday", "computed=2", "name=a", "name=b"]));

        Assert.Equal(
            [
                "--set 'name' has no '='. Give it as --set name=value.",
                "--set 'hots=x': there is no member 'hots'. There are: Name, Count, Sure, Day, Delay, At, Hosts.",
                "--set 'count=three': 'three' is not of type Int32.",
                "--set 'sure=ja': 'ja' is not of type Boolean.",
                "--set 'delay=15': '15' is not of type TimeSpan.",
                "--set 'day=Someday': 'Someday' is not of type DayOfWeek.",
                "--set 'computed=2': there is no member 'computed'. There are: Name, Count, Sure, Day, Delay, At, Hosts.",
                "--set 'name=b': 'Name' is set twice.",
            ],
            fault.Faults);
    }

    [Fact]
    public void Value_AsJson_IsTakenAsItIs()
    {
        Assert.Equal("디스크", AttestedValue.Parse(typeof(Everything), """{"name":"디스크"}""", [])!.Value.GetProperty("name").GetString());
        Assert.Null(AttestedValue.Parse(typeof(Everything), null, []));
    }

    [Fact]
    public void Value_ThatIsNotJson_IsRefusedWithTheForm()
    {
        var fault = Assert.Throws<InputException>(() => AttestedValue.Parse(typeof(Everything), "{name:1}", []));

        Assert.StartsWith("--value: '{name:1}' is not JSON: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_GivenInBothForms_IsRefused() =>
        Assert.Contains("given twice", Assert.Throws<InputException>(() => AttestedValue.Parse(typeof(Everything), "{}", ["name=x"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Member_OfAStepWithoutValue_IsRefused() =>
        Assert.Contains("has no value: leave --set out", Assert.Throws<InputException>(() => AttestedValue.Parse(typeof(Nothing), null, ["a=b"])).Message, StringComparison.Ordinal);
}
