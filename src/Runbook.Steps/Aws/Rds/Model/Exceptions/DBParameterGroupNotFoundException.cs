using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The API answered <c>DBParameterGroupNotFound</c>.</summary>
public class DBParameterGroupNotFoundException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonRDSException(message, innerException, errorType, errorCode, requestId, statusCode);
