using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds.Model;

/// <summary>The API answered <c>InvalidDBParameterGroupState</c>.</summary>
public class InvalidDBParameterGroupStateException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonRDSException(message, innerException, errorType, errorCode, requestId, statusCode);
