namespace Runbook.Steps.Tests.Aws.Query;

internal sealed record CannedAnswer(int Status, string Body, string ContentType = "text/xml")
{
    /// <summary>The request is read whole, then the connection is broken.</summary>
    public static CannedAnswer Reset { get; } = new(0, "") { Resets = true };

    /// <summary>The request is read whole, and nothing follows.</summary>
    public static CannedAnswer Never { get; } = new(-1, "");

    public bool Resets { get; private init; }

    public bool HasRequestIdHeader { get; init; } = true;

    public static CannedAnswer Of(string operation, string result) => new(
        200,
        $"""<{operation}Response xmlns="http://example.com/doc/"><{operation}Result>{result}</{operation}Result><ResponseMetadata><RequestId>body-id</RequestId></ResponseMetadata></{operation}Response>""");

    public static CannedAnswer Error(int status, string code, string message = "said the server", bool requestId = true) => new(
        status,
        $"""<ErrorResponse xmlns="http://example.com/doc/"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>{(requestId ? "<RequestId>body-id</RequestId>" : "")}</ErrorResponse>""");
}
