using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>The status of a redirect.</summary>
public class RedirectActionStatusCodeEnum(string value) : ConstantClass(value)
{
    public static readonly RedirectActionStatusCodeEnum HTTP_301 = new("HTTP_301");

    public static readonly RedirectActionStatusCodeEnum HTTP_302 = new("HTTP_302");

    public static RedirectActionStatusCodeEnum FindValue(string value) => FindValue<RedirectActionStatusCodeEnum>(value);

    public static implicit operator RedirectActionStatusCodeEnum(string value) => FindValue(value);
}
