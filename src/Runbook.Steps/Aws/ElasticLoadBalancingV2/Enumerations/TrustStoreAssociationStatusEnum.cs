using Amazon.Runtime;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>Whether a trust store is associated with the listener.</summary>
public class TrustStoreAssociationStatusEnum(string value) : ConstantClass(value)
{
    public static readonly TrustStoreAssociationStatusEnum Active = new("active");

    public static readonly TrustStoreAssociationStatusEnum Removed = new("removed");

    public static TrustStoreAssociationStatusEnum FindValue(string value) => FindValue<TrustStoreAssociationStatusEnum>(value);

    public static implicit operator TrustStoreAssociationStatusEnum(string value) => FindValue(value);
}
