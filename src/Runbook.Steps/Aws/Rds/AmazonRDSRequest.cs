using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds;

/// <summary>The base of all requests of this API.</summary>
public abstract class AmazonRDSRequest : AmazonWebServiceRequest;
