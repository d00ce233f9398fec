using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Signs users in by Amazon Cognito.</summary>
public class AuthenticateCognitoActionConfig
{
    public string? UserPoolArn { get; set; }

    public string? UserPoolClientId { get; set; }

    public string? UserPoolDomain { get; set; }

    public string? SessionCookieName { get; set; }

    public string? Scope { get; set; }

    public long? SessionTimeout { get; set; }

    public Dictionary<string, string>? AuthenticationRequestExtraParams { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AuthenticateCognitoActionConditionalBehaviorEnum? OnUnauthenticatedRequest { get; set; }
}
