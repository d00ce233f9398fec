using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>What a target group holds.</summary>
public class TargetTypeEnum(string value) : ConstantClass(value)
{
    public static readonly TargetTypeEnum Instance = new("instance");

    public static readonly TargetTypeEnum Ip = new("ip");

    public static readonly TargetTypeEnum Lambda = new("lambda");

    public static readonly TargetTypeEnum Alb = new("alb");

    public static TargetTypeEnum FindValue(string value) => FindValue<TargetTypeEnum>(value);

    public static implicit operator TargetTypeEnum(string value) => FindValue(value);
}
