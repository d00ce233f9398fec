namespace Runbook.Tests.Parameters;

public sealed class ParameterValuesTests
{
    private enum Severity
    {
        Minor,
        Major,
    }

    private static readonly ParameterDefinition[] Definitions =
    [
        new() { Name = "incident", Title = "장애 번호", Type = typeof(string), Required = true },
        new() { Name = "soak", Title = "관찰 시간", Type = typeof(TimeSpan), Required = false, Default = "2h" },
        new() { Name = "severity", Title = "심각도", Type = typeof(Severity), Required = false },
        new() { Name = "dns-change", Title = "DNS 변경", Type = typeof(bool), Required = false },
    ];

    [Fact]
    public void Parse_GivenAndDefault_AreConverted()
    {
        var values = ParameterValues.Parse(Definitions, new Dictionary<string, string> { ["incident"] = "INC-1", ["severity"] = "major" });

        Assert.Equal("INC-1", values.Get<string>("incident"));
        Assert.Equal(TimeSpan.FromHours(2), values.Get<TimeSpan>("soak"));
        Assert.Equal(Severity.Major, values.Get<Severity>("severity"));
        Assert.False(values.Get<bool>("dns-change"));
    }

    [Fact]
    public void Parse_SeveralFaults_AreReportedAtOnce()
    {
        var error = Assert.Throws<ParameterException>(() => ParameterValues.Parse(Definitions, new Dictionary<string, string> { ["soak"] = "15", ["severity"] = "7", ["inident"] = "x" }));

        Assert.Equal(4, error.Faults.Count);
        Assert.Contains(error.Faults, static fault => fault.Contains("--inident", StringComparison.Ordinal));
        Assert.Contains(error.Faults, static fault => fault.Contains("'15' is not a duration", StringComparison.Ordinal));
        Assert.Contains(error.Faults, static fault => fault.Contains("one of Minor, Major", StringComparison.Ordinal));
        Assert.Contains(error.Faults, static fault => fault.Contains("장애 번호", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_RequiredButBlank_IsRefused() =>
        Assert.Throws<ParameterException>(() => ParameterValues.Parse(Definitions, new Dictionary<string, string> { ["incident"] = " " }));
}
