using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Runbook.Steps.Aws.Query;

/// <summary>
/// Stands within the retry handler, and keeps it from sending a mutation again that may already have been carried out. The SDK's settings cannot:
/// with MaxErrorRetry above 0 the Standard policy takes every network error for transient, whether or not the request was delivered.
/// Throttling and 503 are still retried: there the API itself says that it did nothing.
/// </summary>
internal sealed class AtMostOnceHandler : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        try
        {
            return await base.InvokeAsync<T>(executionContext);
        }
        catch (Exception e) when (context.Marshaller is IQueryOperation { Mutates: true } && !context.CancellationToken.IsCancellationRequested && MayHaveBeenCarriedOut(e))
        {
            throw new AnswerLostException(((IQueryOperation)context.Marshaller).Name, e);
        }
    }

    private static bool MayHaveBeenCarriedOut(Exception e) => e switch
    {
        AmazonUnmarshallingException => true,
        AmazonServiceException { StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => true,
        HttpRequestException http => http.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError),
        IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
