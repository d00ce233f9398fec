using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Lets requests with a valid JSON Web Token pass.</summary>
public class JwtValidationActionConfig
{
    public string? JwksEndpoint { get; set; }

    public string? Issuer { get; set; }

    public List<JwtValidationActionAdditionalClaim>? AdditionalClaims { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
