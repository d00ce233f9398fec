using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws;

/// <summary>Tells a call without an answer from one that the API refused. Also covers the official clients, which do not throw <see cref="AnswerLostException"/>.</summary>
internal static class LostAnswer
{
    public static bool Is(Exception e) => e
        is AnswerLostException
        or IOException
        or HttpRequestException
        or TimeoutException
        or AmazonUnmarshallingException
        or AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError };
}
