using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>The kind of an action.</summary>
public class ActionTypeEnum(string value) : ConstantClass(value)
{
    public static readonly ActionTypeEnum Forward = new("forward");

    public static readonly ActionTypeEnum AuthenticateOidc = new("authenticate-oidc");

    public static readonly ActionTypeEnum AuthenticateCognito = new("authenticate-cognito");

    public static readonly ActionTypeEnum Redirect = new("redirect");

    public static readonly ActionTypeEnum FixedResponse = new("fixed-response");

    public static readonly ActionTypeEnum JwtValidation = new("jwt-validation");

    public static ActionTypeEnum FindValue(string value) => FindValue<ActionTypeEnum>(value);

    public static implicit operator ActionTypeEnum(string value) => FindValue(value);
}
