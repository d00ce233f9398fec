using Amazon;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>A claim that the token must have.</summary>
public class JwtValidationActionAdditionalClaim
{
    public JwtValidationActionAdditionalClaimFormatEnum? Format { get; set; }

    public string? Name { get; set; }

    public List<string>? Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
