using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>Whether the names of the accepted certificate authorities are sent.</summary>
public class AdvertiseTrustStoreCaNamesEnum(string value) : ConstantClass(value)
{
    public static readonly AdvertiseTrustStoreCaNamesEnum On = new("on");

    public static readonly AdvertiseTrustStoreCaNamesEnum Off = new("off");

    public static AdvertiseTrustStoreCaNamesEnum FindValue(string value) => FindValue<AdvertiseTrustStoreCaNamesEnum>(value);

    public static implicit operator AdvertiseTrustStoreCaNamesEnum(string value) => FindValue(value);
}
