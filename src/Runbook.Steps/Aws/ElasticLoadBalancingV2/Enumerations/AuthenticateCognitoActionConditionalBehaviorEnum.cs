using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>What happens to a user who has not signed in.</summary>
public class AuthenticateCognitoActionConditionalBehaviorEnum(string value) : ConstantClass(value)
{
    public static readonly AuthenticateCognitoActionConditionalBehaviorEnum Deny = new("deny");

    public static readonly AuthenticateCognitoActionConditionalBehaviorEnum Allow = new("allow");

    public static readonly AuthenticateCognitoActionConditionalBehaviorEnum Authenticate = new("authenticate");

    public static AuthenticateCognitoActionConditionalBehaviorEnum FindValue(string value) => FindValue<AuthenticateCognitoActionConditionalBehaviorEnum>(value);

    public static implicit operator AuthenticateCognitoActionConditionalBehaviorEnum(string value) => FindValue(value);
}
