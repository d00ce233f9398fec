using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds;

/// <summary>An error that the API answered with; the base of the typed ones.</summary>
public class AmazonRDSException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonServiceException(message, innerException, errorType, errorCode, requestId, statusCode);
