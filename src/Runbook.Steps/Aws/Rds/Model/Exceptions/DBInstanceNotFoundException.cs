using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The API answered <c>DBInstanceNotFound</c>.</summary>
public class DBInstanceNotFoundException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonRDSException(message, innerException, errorType, errorCode, requestId, statusCode);
