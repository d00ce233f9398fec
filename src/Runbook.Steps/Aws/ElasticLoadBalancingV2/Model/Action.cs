namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>An action of a listener or rule. Complete, because ModifyListener replaces the whole list: a member missing here would be deleted on the listener.</summary>
public class Action
{
    public ActionTypeEnum? Type { get; set; }

    public string? TargetGroupArn { get; set; }

    public AuthenticateOidcActionConfig? AuthenticateOidcConfig { get; set; }

    public AuthenticateCognitoActionConfig? AuthenticateCognitoConfig { get; set; }

    public int? Order { get; set; }

    public RedirectActionConfig? RedirectConfig { get; set; }

    public FixedResponseActionConfig? FixedResponseConfig { get; set; }

    public ForwardActionConfig? ForwardConfig { get; set; }

    public JwtValidationActionConfig? JwtValidationConfig { get; set; }
}
