namespace Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

/// <summary>Authentication of clients by certificate.</summary>
public class MutualAuthenticationAttributes
{
    public string? Mode { get; set; }

    public string? TrustStoreArn { get; set; }

    public bool? IgnoreClientCertificateExpiry { get; set; }

    public TrustStoreAssociationStatusEnum? TrustStoreAssociationStatus { get; set; }

    public AdvertiseTrustStoreCaNamesEnum? AdvertiseTrustStoreCaNames { get; set; }
}
