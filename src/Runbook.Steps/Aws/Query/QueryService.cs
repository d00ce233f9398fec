using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Runbook.Steps.Aws.Query;

/// <summary>What the operations of one service share: its version, and which exception an error code becomes.</summary>
internal sealed class QueryService(string serviceId, string signingName, string apiVersion, QueryService.MakeException other) : IServiceMetadata
{
    private readonly Dictionary<string, MakeException> exceptions = new(StringComparer.Ordinal);

    internal delegate AmazonServiceException MakeException(string message, Exception? inner, ErrorType type, string code, string requestId, HttpStatusCode status);

    public string ServiceId { get; } = serviceId;

    public string SigningName { get; } = signingName;

    public string ApiVersion { get; } = apiVersion;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public QueryService Throws(string code, MakeException make)
    {
        exceptions.Add(code, make);
        return this;
    }

    public AmazonServiceException ToException(ErrorResponse error) =>
        exceptions.GetValueOrDefault(error.Code ?? string.Empty, other)(error.Message, error.InnerException, error.Type, error.Code ?? string.Empty, error.RequestId ?? string.Empty, error.StatusCode);
}
