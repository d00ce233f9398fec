using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3009
{
    [Fact]
    public void SecretInAnOutput_SaysWhichMember() => RuleAssert.Says(
        "'Log in' (Emergency.LogIn) takes, returns or captures Session, and 'Login.Password' is a Secret<string>: it would end in the journal. Keep secrets in the runbook's targets and take them from there.",
        RuleAssert.InPhase(
            """
                    [Step("Log in"), ReadOnly] Session {|RB3009:LogIn|}() => null!;
                    [Step("Read"), ReadOnly] void Read(Session value) { }
                }

                public sealed record Login(string User, Secret<string> Password);

                public sealed record Session(Login Login);

                public static class Rest
                {
            """));

    [Theory]
    [InlineData("Secret<string>", "it is a Secret<string>")]
    [InlineData("Holder<IReadOnlyList<Secret<int>>>", "each element of 'Value' is a Secret<int>")]
    [InlineData("Named", "'DbPassword' has the name of a secret")]
    [InlineData("Holder<Named[]>", "'Value[].DbPassword' has the name of a secret")]
    [InlineData("Computed", "'ConnectionString' has the name of a secret")]
    [InlineData("Keys", "'ApiKeys' has the name of a secret")]
    [InlineData("Bytes", "'private_key' has the name of a secret")]
    public void Secret_HoweverDeep_IsReported(string type, string what) => Assert.Contains(
        $", and {what}: it would end in the journal.",
        Assert.Single(RuleAssert.InPhase(
            $$"""
                    [Step("A"), ReadOnly] {{type}} {|RB3009:A|}() => throw new InvalidOperationException();
                    [Step("Read"), ReadOnly] void Read({{type}} value) { }
                }

                public sealed record Holder<T>(T Value);

                public sealed record Named(string? DbPassword);

                public sealed record Computed(string Host) { public string ConnectionString => "host=" + Host; }

                public sealed record Keys(IReadOnlyList<string> ApiKeys);

                public sealed record Bytes(byte[] private_key);

                public static class Rest
                {
            """)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void LibraryStepPersonsAnswerAndCapture_AreReported() => RuleAssert.InPhase(
        """
                [Manual("A")] public partial Task<Token> {|RB3009:A|}();
                [Step("Read"), ReadOnly] void Read(Token value) { }
                [Step("B")] Fetch B => new();
            }

            public sealed record Token(string AccessToken);

            [ReadOnly]
            public sealed class {|RB3009:Fetch|} : IStep<Named>
            {
                public async Task<Named> RunAsync(StepContext context)
                {
                    await {|RB3009:context.CaptureAsync|}(new Token("x"));
                    return new("x");
                }
            }

            public sealed record Named(string Secret);

            public static class Rest
            {
        """);

    [Fact]
    public void NamesThatOnlySpeakOfSecrets_AreSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly] Facts A() => null!;
                [Step("Read"), ReadOnly] void Read(Facts value) { }
            }

            public sealed record Facts(int TokenCount, string SecretArn, string PasswordPolicy, string TokenType, string NextToken, bool Password, DateTimeOffset Token, string Tokenizer, string Secretary, string Key)
            {
                [System.Text.Json.Serialization.JsonIgnore] public string ApiKey => Key;
                public string GetPassword() => Key;
                private string Passphrase => Key;
            }

            public static class Rest
            {
        """);

    [Fact]
    public void SecretOfTheTargets_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A")] LogIn A => new(Book.Password);
            }

            internal Secret<string> Password { get; } = new("x");

            [ReadOnly]
            public sealed class LogIn(Secret<string> password) : IStep<Fenced>
            {
                public Secret<string> Password => password;
                public Task<Fenced> RunAsync(StepContext context) => Task.FromResult(new Fenced());
            }

            public static class Rest
            {
        """);

    [Fact]
    public void Waiver_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A"), ReadOnly, Waive("RB3009", Justification = "valid for one minute, and useless without the host")] Named A() => null!;
                [Step("Read"), ReadOnly] void Read(Named value) { }
            }

            public sealed record Named(string OneTimePassword);

            public static class Rest
            {
        """);
}
