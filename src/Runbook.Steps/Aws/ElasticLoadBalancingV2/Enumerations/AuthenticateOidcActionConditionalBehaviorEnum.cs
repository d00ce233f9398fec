using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>What happens to a user who has not signed in.</summary>
public class AuthenticateOidcActionConditionalBehaviorEnum(string value) : ConstantClass(value)
{
    public static readonly AuthenticateOidcActionConditionalBehaviorEnum Deny = new("deny");

    public static readonly AuthenticateOidcActionConditionalBehaviorEnum Allow = new("allow");

    public static readonly AuthenticateOidcActionConditionalBehaviorEnum Authenticate = new("authenticate");

    public static AuthenticateOidcActionConditionalBehaviorEnum FindValue(string value) => FindValue<AuthenticateOidcActionConditionalBehaviorEnum>(value);

    public static implicit operator AuthenticateOidcActionConditionalBehaviorEnum(string value) => FindValue(value);
}
