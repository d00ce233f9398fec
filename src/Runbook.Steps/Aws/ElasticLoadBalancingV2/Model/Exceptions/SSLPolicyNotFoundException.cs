using System.Net;
using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>The API answered <c>SSLPolicyNotFound</c>.</summary>
public class SSLPolicyNotFoundException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonElasticLoadBalancingV2Exception(message, innerException, errorType, errorCode, requestId, statusCode);
