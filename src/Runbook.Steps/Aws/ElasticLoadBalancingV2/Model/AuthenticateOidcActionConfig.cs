using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Signs users in by OpenID Connect. The API never returns ClientSecret: to write an action back, set UseExistingClientSecret.</summary>
public class AuthenticateOidcActionConfig
{
    public string? Issuer { get; set; }

    public string? AuthorizationEndpoint { get; set; }

    public string? TokenEndpoint { get; set; }

    public string? UserInfoEndpoint { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? SessionCookieName { get; set; }

    public string? Scope { get; set; }

    public long? SessionTimeout { get; set; }

    public Dictionary<string, string>? AuthenticationRequestExtraParams { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AuthenticateOidcActionConditionalBehaviorEnum? OnUnauthenticatedRequest { get; set; }

    public bool? UseExistingClientSecret { get; set; }
}
