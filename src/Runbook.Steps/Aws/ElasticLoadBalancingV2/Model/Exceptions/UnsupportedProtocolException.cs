using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The API answered <c>UnsupportedProtocol</c>.</summary>
public class UnsupportedProtocolException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonElasticLoadBalancingV2Exception(message, innerException, errorType, errorCode, requestId, statusCode);
