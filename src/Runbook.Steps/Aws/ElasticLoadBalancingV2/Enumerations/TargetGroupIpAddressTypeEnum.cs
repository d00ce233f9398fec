using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>The IP version of a target group.</summary>
public class TargetGroupIpAddressTypeEnum(string value) : ConstantClass(value)
{
    public static readonly TargetGroupIpAddressTypeEnum Ipv4 = new("ipv4");

    public static readonly TargetGroupIpAddressTypeEnum Ipv6 = new("ipv6");

    public static TargetGroupIpAddressTypeEnum FindValue(string value) => FindValue<TargetGroupIpAddressTypeEnum>(value);

    public static implicit operator TargetGroupIpAddressTypeEnum(string value) => FindValue(value);
}
