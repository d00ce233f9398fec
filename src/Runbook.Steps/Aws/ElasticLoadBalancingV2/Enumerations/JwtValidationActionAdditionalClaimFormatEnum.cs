using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>The form of a claim.</summary>
public class JwtValidationActionAdditionalClaimFormatEnum(string value) : ConstantClass(value)
{
    public static readonly JwtValidationActionAdditionalClaimFormatEnum SingleString = new("single-string");

    public static readonly JwtValidationActionAdditionalClaimFormatEnum StringArray = new("string-array");

    public static readonly JwtValidationActionAdditionalClaimFormatEnum SpaceSeparatedValues = new("space-separated-values");

    public static JwtValidationActionAdditionalClaimFormatEnum FindValue(string value) => FindValue<JwtValidationActionAdditionalClaimFormatEnum>(value);

    public static implicit operator JwtValidationActionAdditionalClaimFormatEnum(string value) => FindValue(value);
}
