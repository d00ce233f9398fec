using Runbook.Steps.Aws.Query;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>The operations and errors of the API. The service stands first: the operations capture it.</summary>
internal static class AmazonElasticLoadBalancingV2Service
{
    public static readonly QueryService Service =
        new QueryService("Elastic Load Balancing v2", "elasticloadbalancing", "2015-12-01", static (m, e, t, c, r, s) => new AmazonElasticLoadBalancingV2Exception(m, e, t, c, r, s))
            .Throws("ListenerNotFound", static (m, e, t, c, r, s) => new ListenerNotFoundException(m, e, t, c, r, s))
            .Throws("LoadBalancerNotFound", static (m, e, t, c, r, s) => new LoadBalancerNotFoundException(m, e, t, c, r, s))
            .Throws("UnsupportedProtocol", static (m, e, t, c, r, s) => new UnsupportedProtocolException(m, e, t, c, r, s))
            .Throws("TargetGroupNotFound", static (m, e, t, c, r, s) => new TargetGroupNotFoundException(m, e, t, c, r, s))
            .Throws("InvalidTarget", static (m, e, t, c, r, s) => new InvalidTargetException(m, e, t, c, r, s))
            .Throws("HealthUnavailable", static (m, e, t, c, r, s) => new HealthUnavailableException(m, e, t, c, r, s))
            .Throws("DuplicateListener", static (m, e, t, c, r, s) => new DuplicateListenerException(m, e, t, c, r, s))
            .Throws("TooManyListeners", static (m, e, t, c, r, s) => new TooManyListenersException(m, e, t, c, r, s))
            .Throws("TooManyCertificates", static (m, e, t, c, r, s) => new TooManyCertificatesException(m, e, t, c, r, s))
            .Throws("TargetGroupAssociationLimit", static (m, e, t, c, r, s) => new TargetGroupAssociationLimitException(m, e, t, c, r, s))
            .Throws("IncompatibleProtocols", static (m, e, t, c, r, s) => new IncompatibleProtocolsException(m, e, t, c, r, s))
            .Throws("SSLPolicyNotFound", static (m, e, t, c, r, s) => new SSLPolicyNotFoundException(m, e, t, c, r, s))
            .Throws("CertificateNotFound", static (m, e, t, c, r, s) => new CertificateNotFoundException(m, e, t, c, r, s))
            .Throws("InvalidConfigurationRequest", static (m, e, t, c, r, s) => new InvalidConfigurationRequestException(m, e, t, c, r, s))
            .Throws("TooManyRegistrationsForTargetId", static (m, e, t, c, r, s) => new TooManyRegistrationsForTargetIdException(m, e, t, c, r, s))
            .Throws("TooManyTargets", static (m, e, t, c, r, s) => new TooManyTargetsException(m, e, t, c, r, s))
            .Throws("TooManyActions", static (m, e, t, c, r, s) => new TooManyActionsException(m, e, t, c, r, s))
            .Throws("InvalidLoadBalancerAction", static (m, e, t, c, r, s) => new InvalidLoadBalancerActionException(m, e, t, c, r, s))
            .Throws("TooManyUniqueTargetGroupsPerLoadBalancer", static (m, e, t, c, r, s) => new TooManyUniqueTargetGroupsPerLoadBalancerException(m, e, t, c, r, s))
            .Throws("ALPNPolicyNotFound", static (m, e, t, c, r, s) => new ALPNPolicyNotSupportedException(m, e, t, c, r, s))
            .Throws("TrustStoreNotFound", static (m, e, t, c, r, s) => new TrustStoreNotFoundException(m, e, t, c, r, s))
            .Throws("TrustStoreNotReady", static (m, e, t, c, r, s) => new TrustStoreNotReadyException(m, e, t, c, r, s));

    public static readonly QueryOperation<DescribeListenersRequest, DescribeListenersResponse> DescribeListeners =
        new(Service, nameof(DescribeListeners), ElbShapes.DescribeListenersRequest, ElbShapes.DescribeListenersResponse);

    public static readonly QueryOperation<DescribeTargetGroupsRequest, DescribeTargetGroupsResponse> DescribeTargetGroups =
        new(Service, nameof(DescribeTargetGroups), ElbShapes.DescribeTargetGroupsRequest, ElbShapes.DescribeTargetGroupsResponse);

    public static readonly QueryOperation<DescribeTargetHealthRequest, DescribeTargetHealthResponse> DescribeTargetHealth =
        new(Service, nameof(DescribeTargetHealth), ElbShapes.DescribeTargetHealthRequest, ElbShapes.DescribeTargetHealthResponse);

    public static readonly QueryOperation<ModifyListenerRequest, ModifyListenerResponse> ModifyListener =
        new(Service, nameof(ModifyListener), ElbShapes.ModifyListenerRequest, ElbShapes.ModifyListenerResponse);
}
