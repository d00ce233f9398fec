namespace Runbook.Tests.Parameters;

public sealed class ParameterLimitsTests
{
    [Theory]
    [InlineData("INC-42", true)]
    [InlineData("INC-42; DROP", false)]
    [InlineData("see INC-42", false)]
    [InlineData("INC-42\n", false)]
    [InlineData("", false)]
    public void Pattern_IsOfTheWholeText(string text, bool taken) => Check(Text(@"INC-\d+"), text, taken, @"'{0}' does not match INC-\d+");

    [Theory]
    [InlineData("dev", true)]
    [InlineData("prod", true)]
    [InlineData("product", false)]
    public void Pattern_WithAlternatives_IsOfTheWholeText(string text, bool taken) => Check(Text("dev|prod"), text, taken, "does not match dev|prod");

    [Theory]
    [InlineData("a-a", true)]
    [InlineData("a-b", false)]
    public void Pattern_ThatGoesBack_IsMatchedAllTheSame(string text, bool taken) => Check(Text(@"(\w)-\1"), text, taken, "does not match");

    [Fact]
    public void Pattern_ThatTakesForEver_IsGivenUp()
    {
        var faults = Parse(Text(@"(?=(a+)+$)(a+)+b|\2"), new string('a', 40) + "!");

        Assert.Contains("could not be matched with", Assert.Single(faults), StringComparison.Ordinal);
        Assert.Contains("within 1s", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Pattern_ThatIsNone_IsSaidToBeTheRunbooksFault() =>
        Assert.Contains("the runbook's pattern ( is not a regular expression", Assert.Single(Parse(Text("("), "x")), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(int), "1", "100", "1", true)]
    [InlineData(typeof(int), "1", "100", "100", true)]
    [InlineData(typeof(int), "1", "100", "0", false)]
    [InlineData(typeof(int), "1", "100", "101", false)]
    [InlineData(typeof(int?), "1", null, "0", false)]
    [InlineData(typeof(long), null, "9000000000", "9000000001", false)]
    [InlineData(typeof(decimal), "0.5", null, "0.49", false)]
    [InlineData(typeof(decimal), "0.5", null, "0.50", true)]
    [InlineData(typeof(TimeSpan), "30m", "2h", "90m", true)]
    [InlineData(typeof(TimeSpan), "30m", "2h", "29m", false)]
    [InlineData(typeof(TimeSpan), "30m", "2h", "02:00:01", false)]
    public void Range_EndsWhereItSays(Type type, string? minimum, string? maximum, string text, bool taken) =>
        Check(Text(null) with { Type = type, Minimum = minimum, Maximum = maximum }, text, taken, "'{0}' is out of range. It takes ");

    [Theory]
    [InlineData(null, "1", "100", "1 to 100")]
    [InlineData(null, "1", null, "at least 1")]
    [InlineData(null, null, "2h", "at most 2h")]
    [InlineData("a+", null, null, "text that matches a+")]
    [InlineData(null, null, null, null)]
    public void Limits_AreSaidForPeople(string? pattern, string? minimum, string? maximum, string? limits) =>
        Assert.Equal(limits, (Text(pattern) with { Minimum = minimum, Maximum = maximum }).Limits);

    [Fact]
    public void Default_IsHeldToTheLimitsAsWell() =>
        Assert.Throws<ParameterException>(() => ParameterValues.Parse([Text("a+") with { Required = false, Default = "b" }], new Dictionary<string, string>()));

    [Fact]
    public void Faults_OfForm_AndOfRange_AreReportedAtOnce()
    {
        var fault = Assert.Throws<ParameterException>(() => ParameterValues.Parse(
            [Text(@"INC-\d+"), new ParameterDefinition { Name = "weight", Title = "트래픽 비율", Type = typeof(int), Required = true, Minimum = "1", Maximum = "100" }],
            new Dictionary<string, string> { ["incident"] = "x", ["weight"] = "110" }));

        Assert.Equal(
            [
                @"--incident (장애 번호): 'x' does not match INC-\d+, a regular expression for the whole text.",
                "--weight (트래픽 비율): '110' is out of range. It takes 1 to 100.",
            ],
            fault.Faults);
    }

    private static ParameterDefinition Text(string? pattern) => new() { Name = "incident", Title = "장애 번호", Type = typeof(string), Required = false, Pattern = pattern };

    private static void Check(ParameterDefinition definition, string text, bool taken, string fault)
    {
        var faults = Parse(definition, text);
        Assert.Equal(taken, faults.Count == 0);
        Assert.All(faults, said => Assert.Contains(fault.Replace("{0}", text, StringComparison.Ordinal), said, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Parse(ParameterDefinition definition, string text)
    {
        try
        {
            _ = ParameterValues.Parse([definition], new Dictionary<string, string> { [definition.Name] = text });
            return [];
        }
        catch (ParameterException fault)
        {
            return fault.Faults;
        }
    }
}
