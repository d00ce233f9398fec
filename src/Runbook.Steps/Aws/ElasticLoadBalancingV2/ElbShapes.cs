using Runbook.Steps.Aws.Query;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;

namespace Runbook.Steps.Aws.ElasticLoadBalancingV2;

/// <summary>How each model type is written to a form and read from XML: one table for both directions, so that what is read can be written back whole. A shape stands after those that it contains.</summary>
internal static class ElbShapes
{
    public static readonly Shape<DescribeListenersRequest> DescribeListenersRequest = new Shape<DescribeListenersRequest>()
        .Add("LoadBalancerArn", Codecs.Text, static x => x.LoadBalancerArn, static (x, v) => x.LoadBalancerArn = v)
        .Add("ListenerArns", Codecs.List(Codecs.Text), static x => x.ListenerArns, static (x, v) => x.ListenerArns = v)
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v)
        .Add("PageSize", Codecs.Int, static x => x.PageSize, static (x, v) => x.PageSize = v);

    public static readonly Shape<Certificate> Certificate = new Shape<Certificate>()
        .Add("CertificateArn", Codecs.Text, static x => x.CertificateArn, static (x, v) => x.CertificateArn = v)
        .Add("IsDefault", Codecs.Bool, static x => x.IsDefault, static (x, v) => x.IsDefault = v);

    public static readonly Shape<AuthenticateOidcActionConfig> AuthenticateOidcActionConfig = new Shape<AuthenticateOidcActionConfig>()
        .Add("Issuer", Codecs.Text, static x => x.Issuer, static (x, v) => x.Issuer = v)
        .Add("AuthorizationEndpoint", Codecs.Text, static x => x.AuthorizationEndpoint, static (x, v) => x.AuthorizationEndpoint = v)
        .Add("TokenEndpoint", Codecs.Text, static x => x.TokenEndpoint, static (x, v) => x.TokenEndpoint = v)
        .Add("UserInfoEndpoint", Codecs.Text, static x => x.UserInfoEndpoint, static (x, v) => x.UserInfoEndpoint = v)
        .Add("ClientId", Codecs.Text, static x => x.ClientId, static (x, v) => x.ClientId = v)
        .Add("ClientSecret", Codecs.Text, static x => x.ClientSecret, static (x, v) => x.ClientSecret = v)
        .Add("SessionCookieName", Codecs.Text, static x => x.SessionCookieName, static (x, v) => x.SessionCookieName = v)
        .Add("Scope", Codecs.Text, static x => x.Scope, static (x, v) => x.Scope = v)
        .Add("SessionTimeout", Codecs.Long, static x => x.SessionTimeout, static (x, v) => x.SessionTimeout = v)
        .Add("AuthenticationRequestExtraParams", Codecs.Map, static x => x.AuthenticationRequestExtraParams, static (x, v) => x.AuthenticationRequestExtraParams = v)
        .Add("OnUnauthenticatedRequest", Codecs.Enum(AuthenticateOidcActionConditionalBehaviorEnum.FindValue), static x => x.OnUnauthenticatedRequest, static (x, v) => x.OnUnauthenticatedRequest = v)
        .Add("UseExistingClientSecret", Codecs.Bool, static x => x.UseExistingClientSecret, static (x, v) => x.UseExistingClientSecret = v);

    public static readonly Shape<AuthenticateCognitoActionConfig> AuthenticateCognitoActionConfig = new Shape<AuthenticateCognitoActionConfig>()
        .Add("UserPoolArn", Codecs.Text, static x => x.UserPoolArn, static (x, v) => x.UserPoolArn = v)
        .Add("UserPoolClientId", Codecs.Text, static x => x.UserPoolClientId, static (x, v) => x.UserPoolClientId = v)
        .Add("UserPoolDomain", Codecs.Text, static x => x.UserPoolDomain, static (x, v) => x.UserPoolDomain = v)
        .Add("SessionCookieName", Codecs.Text, static x => x.SessionCookieName, static (x, v) => x.SessionCookieName = v)
        .Add("Scope", Codecs.Text, static x => x.Scope, static (x, v) => x.Scope = v)
        .Add("SessionTimeout", Codecs.Long, static x => x.SessionTimeout, static (x, v) => x.SessionTimeout = v)
        .Add("AuthenticationRequestExtraParams", Codecs.Map, static x => x.AuthenticationRequestExtraParams, static (x, v) => x.AuthenticationRequestExtraParams = v)
        .Add("OnUnauthenticatedRequest", Codecs.Enum(AuthenticateCognitoActionConditionalBehaviorEnum.FindValue), static x => x.OnUnauthenticatedRequest, static (x, v) => x.OnUnauthenticatedRequest = v);

    public static readonly Shape<RedirectActionConfig> RedirectActionConfig = new Shape<RedirectActionConfig>()
        .Add("Protocol", Codecs.Text, static x => x.Protocol, static (x, v) => x.Protocol = v)
        .Add("Port", Codecs.Text, static x => x.Port, static (x, v) => x.Port = v)
        .Add("Host", Codecs.Text, static x => x.Host, static (x, v) => x.Host = v)
        .Add("Path", Codecs.Text, static x => x.Path, static (x, v) => x.Path = v)
        .Add("Query", Codecs.Text, static x => x.Query, static (x, v) => x.Query = v)
        .Add("StatusCode", Codecs.Enum(RedirectActionStatusCodeEnum.FindValue), static x => x.StatusCode, static (x, v) => x.StatusCode = v);

    public static readonly Shape<FixedResponseActionConfig> FixedResponseActionConfig = new Shape<FixedResponseActionConfig>()
        .Add("MessageBody", Codecs.Text, static x => x.MessageBody, static (x, v) => x.MessageBody = v)
        .Add("StatusCode", Codecs.Text, static x => x.StatusCode, static (x, v) => x.StatusCode = v)
        .Add("ContentType", Codecs.Text, static x => x.ContentType, static (x, v) => x.ContentType = v);

    public static readonly Shape<TargetGroupTuple> TargetGroupTuple = new Shape<TargetGroupTuple>()
        .Add("TargetGroupArn", Codecs.Text, static x => x.TargetGroupArn, static (x, v) => x.TargetGroupArn = v)
        .Add("Weight", Codecs.Int, static x => x.Weight, static (x, v) => x.Weight = v);

    public static readonly Shape<TargetGroupStickinessConfig> TargetGroupStickinessConfig = new Shape<TargetGroupStickinessConfig>()
        .Add("Enabled", Codecs.Bool, static x => x.Enabled, static (x, v) => x.Enabled = v)
        .Add("DurationSeconds", Codecs.Int, static x => x.DurationSeconds, static (x, v) => x.DurationSeconds = v);

    public static readonly Shape<ForwardActionConfig> ForwardActionConfig = new Shape<ForwardActionConfig>()
        .Add("TargetGroups", Codecs.List(TargetGroupTuple), static x => x.TargetGroups, static (x, v) => x.TargetGroups = v)
        .Add("TargetGroupStickinessConfig", TargetGroupStickinessConfig, static x => x.TargetGroupStickinessConfig, static (x, v) => x.TargetGroupStickinessConfig = v);

    public static readonly Shape<JwtValidationActionAdditionalClaim> JwtValidationActionAdditionalClaim = new Shape<JwtValidationActionAdditionalClaim>()
        .Add("Format", Codecs.Enum(JwtValidationActionAdditionalClaimFormatEnum.FindValue), static x => x.Format, static (x, v) => x.Format = v)
        .Add("Name", Codecs.Text, static x => x.Name, static (x, v) => x.Name = v)
        .Add("Values", Codecs.List(Codecs.Text), static x => x.Values, static (x, v) => x.Values = v);

    public static readonly Shape<JwtValidationActionConfig> JwtValidationActionConfig = new Shape<JwtValidationActionConfig>()
        .Add("JwksEndpoint", Codecs.Text, static x => x.JwksEndpoint, static (x, v) => x.JwksEndpoint = v)
        .Add("Issuer", Codecs.Text, static x => x.Issuer, static (x, v) => x.Issuer = v)
        .Add("AdditionalClaims", Codecs.List(JwtValidationActionAdditionalClaim), static x => x.AdditionalClaims, static (x, v) => x.AdditionalClaims = v);

    public static readonly Shape<Model.Action> Action = new Shape<Model.Action>()
        .Add("Type", Codecs.Enum(ActionTypeEnum.FindValue), static x => x.Type, static (x, v) => x.Type = v)
        .Add("TargetGroupArn", Codecs.Text, static x => x.TargetGroupArn, static (x, v) => x.TargetGroupArn = v)
        .Add("AuthenticateOidcConfig", AuthenticateOidcActionConfig, static x => x.AuthenticateOidcConfig, static (x, v) => x.AuthenticateOidcConfig = v)
        .Add("AuthenticateCognitoConfig", AuthenticateCognitoActionConfig, static x => x.AuthenticateCognitoConfig, static (x, v) => x.AuthenticateCognitoConfig = v)
        .Add("Order", Codecs.Int, static x => x.Order, static (x, v) => x.Order = v)
        .Add("RedirectConfig", RedirectActionConfig, static x => x.RedirectConfig, static (x, v) => x.RedirectConfig = v)
        .Add("FixedResponseConfig", FixedResponseActionConfig, static x => x.FixedResponseConfig, static (x, v) => x.FixedResponseConfig = v)
        .Add("ForwardConfig", ForwardActionConfig, static x => x.ForwardConfig, static (x, v) => x.ForwardConfig = v)
        .Add("JwtValidationConfig", JwtValidationActionConfig, static x => x.JwtValidationConfig, static (x, v) => x.JwtValidationConfig = v);

    public static readonly Shape<MutualAuthenticationAttributes> MutualAuthenticationAttributes = new Shape<MutualAuthenticationAttributes>()
        .Add("Mode", Codecs.Text, static x => x.Mode, static (x, v) => x.Mode = v)
        .Add("TrustStoreArn", Codecs.Text, static x => x.TrustStoreArn, static (x, v) => x.TrustStoreArn = v)
        .Add("IgnoreClientCertificateExpiry", Codecs.Bool, static x => x.IgnoreClientCertificateExpiry, static (x, v) => x.IgnoreClientCertificateExpiry = v)
        .Add("TrustStoreAssociationStatus", Codecs.Enum(TrustStoreAssociationStatusEnum.FindValue), static x => x.TrustStoreAssociationStatus, static (x, v) => x.TrustStoreAssociationStatus = v)
        .Add("AdvertiseTrustStoreCaNames", Codecs.Enum(AdvertiseTrustStoreCaNamesEnum.FindValue), static x => x.AdvertiseTrustStoreCaNames, static (x, v) => x.AdvertiseTrustStoreCaNames = v);

    public static readonly Shape<Listener> Listener = new Shape<Listener>()
        .Add("ListenerArn", Codecs.Text, static x => x.ListenerArn, static (x, v) => x.ListenerArn = v)
        .Add("LoadBalancerArn", Codecs.Text, static x => x.LoadBalancerArn, static (x, v) => x.LoadBalancerArn = v)
        .Add("Port", Codecs.Int, static x => x.Port, static (x, v) => x.Port = v)
        .Add("Protocol", Codecs.Enum(ProtocolEnum.FindValue), static x => x.Protocol, static (x, v) => x.Protocol = v)
        .Add("Certificates", Codecs.List(Certificate), static x => x.Certificates, static (x, v) => x.Certificates = v)
        .Add("SslPolicy", Codecs.Text, static x => x.SslPolicy, static (x, v) => x.SslPolicy = v)
        .Add("DefaultActions", Codecs.List(Action), static x => x.DefaultActions, static (x, v) => x.DefaultActions = v)
        .Add("AlpnPolicy", Codecs.List(Codecs.Text), static x => x.AlpnPolicy, static (x, v) => x.AlpnPolicy = v)
        .Add("MutualAuthentication", MutualAuthenticationAttributes, static x => x.MutualAuthentication, static (x, v) => x.MutualAuthentication = v);

    public static readonly Shape<DescribeListenersResponse> DescribeListenersResponse = new Shape<DescribeListenersResponse>()
        .Add("Listeners", Codecs.List(Listener), static x => x.Listeners, static (x, v) => x.Listeners = v)
        .Add("NextMarker", Codecs.Text, static x => x.NextMarker, static (x, v) => x.NextMarker = v);

    public static readonly Shape<DescribeTargetGroupsRequest> DescribeTargetGroupsRequest = new Shape<DescribeTargetGroupsRequest>()
        .Add("LoadBalancerArn", Codecs.Text, static x => x.LoadBalancerArn, static (x, v) => x.LoadBalancerArn = v)
        .Add("TargetGroupArns", Codecs.List(Codecs.Text), static x => x.TargetGroupArns, static (x, v) => x.TargetGroupArns = v)
        .Add("Names", Codecs.List(Codecs.Text), static x => x.Names, static (x, v) => x.Names = v)
        .Add("Marker", Codecs.Text, static x => x.Marker, static (x, v) => x.Marker = v)
        .Add("PageSize", Codecs.Int, static x => x.PageSize, static (x, v) => x.PageSize = v);

    public static readonly Shape<Matcher> Matcher = new Shape<Matcher>()
        .Add("HttpCode", Codecs.Text, static x => x.HttpCode, static (x, v) => x.HttpCode = v)
        .Add("GrpcCode", Codecs.Text, static x => x.GrpcCode, static (x, v) => x.GrpcCode = v);

    public static readonly Shape<TargetGroup> TargetGroup = new Shape<TargetGroup>()
        .Add("TargetGroupArn", Codecs.Text, static x => x.TargetGroupArn, static (x, v) => x.TargetGroupArn = v)
        .Add("TargetGroupName", Codecs.Text, static x => x.TargetGroupName, static (x, v) => x.TargetGroupName = v)
        .Add("Protocol", Codecs.Enum(ProtocolEnum.FindValue), static x => x.Protocol, static (x, v) => x.Protocol = v)
        .Add("Port", Codecs.Int, static x => x.Port, static (x, v) => x.Port = v)
        .Add("VpcId", Codecs.Text, static x => x.VpcId, static (x, v) => x.VpcId = v)
        .Add("HealthCheckProtocol", Codecs.Enum(ProtocolEnum.FindValue), static x => x.HealthCheckProtocol, static (x, v) => x.HealthCheckProtocol = v)
        .Add("HealthCheckPort", Codecs.Text, static x => x.HealthCheckPort, static (x, v) => x.HealthCheckPort = v)
        .Add("HealthCheckEnabled", Codecs.Bool, static x => x.HealthCheckEnabled, static (x, v) => x.HealthCheckEnabled = v)
        .Add("HealthCheckIntervalSeconds", Codecs.Int, static x => x.HealthCheckIntervalSeconds, static (x, v) => x.HealthCheckIntervalSeconds = v)
        .Add("HealthCheckTimeoutSeconds", Codecs.Int, static x => x.HealthCheckTimeoutSeconds, static (x, v) => x.HealthCheckTimeoutSeconds = v)
        .Add("HealthyThresholdCount", Codecs.Int, static x => x.HealthyThresholdCount, static (x, v) => x.HealthyThresholdCount = v)
        .Add("UnhealthyThresholdCount", Codecs.Int, static x => x.UnhealthyThresholdCount, static (x, v) => x.UnhealthyThresholdCount = v)
        .Add("HealthCheckPath", Codecs.Text, static x => x.HealthCheckPath, static (x, v) => x.HealthCheckPath = v)
        .Add("Matcher", Matcher, static x => x.Matcher, static (x, v) => x.Matcher = v)
        .Add("LoadBalancerArns", Codecs.List(Codecs.Text), static x => x.LoadBalancerArns, static (x, v) => x.LoadBalancerArns = v)
        .Add("TargetType", Codecs.Enum(TargetTypeEnum.FindValue), static x => x.TargetType, static (x, v) => x.TargetType = v)
        .Add("ProtocolVersion", Codecs.Text, static x => x.ProtocolVersion, static (x, v) => x.ProtocolVersion = v)
        .Add("IpAddressType", Codecs.Enum(TargetGroupIpAddressTypeEnum.FindValue), static x => x.IpAddressType, static (x, v) => x.IpAddressType = v)
        .Add("TargetControlPort", Codecs.Int, static x => x.TargetControlPort, static (x, v) => x.TargetControlPort = v);

    public static readonly Shape<DescribeTargetGroupsResponse> DescribeTargetGroupsResponse = new Shape<DescribeTargetGroupsResponse>()
        .Add("TargetGroups", Codecs.List(TargetGroup), static x => x.TargetGroups, static (x, v) => x.TargetGroups = v)
        .Add("NextMarker", Codecs.Text, static x => x.NextMarker, static (x, v) => x.NextMarker = v);

    public static readonly Shape<TargetDescription> TargetDescription = new Shape<TargetDescription>()
        .Add("Id", Codecs.Text, static x => x.Id, static (x, v) => x.Id = v)
        .Add("Port", Codecs.Int, static x => x.Port, static (x, v) => x.Port = v)
        .Add("AvailabilityZone", Codecs.Text, static x => x.AvailabilityZone, static (x, v) => x.AvailabilityZone = v)
        .Add("QuicServerId", Codecs.Text, static x => x.QuicServerId, static (x, v) => x.QuicServerId = v);

    public static readonly Shape<DescribeTargetHealthRequest> DescribeTargetHealthRequest = new Shape<DescribeTargetHealthRequest>()
        .Add("TargetGroupArn", Codecs.Text, static x => x.TargetGroupArn, static (x, v) => x.TargetGroupArn = v)
        .Add("Targets", Codecs.List(TargetDescription), static x => x.Targets, static (x, v) => x.Targets = v);

    public static readonly Shape<TargetHealth> TargetHealth = new Shape<TargetHealth>()
        .Add("State", Codecs.Enum(TargetHealthStateEnum.FindValue), static x => x.State, static (x, v) => x.State = v)
        .Add("Reason", Codecs.Enum(TargetHealthReasonEnum.FindValue), static x => x.Reason, static (x, v) => x.Reason = v)
        .Add("Description", Codecs.Text, static x => x.Description, static (x, v) => x.Description = v);

    public static readonly Shape<TargetHealthDescription> TargetHealthDescription = new Shape<TargetHealthDescription>()
        .Add("Target", TargetDescription, static x => x.Target, static (x, v) => x.Target = v)
        .Add("HealthCheckPort", Codecs.Text, static x => x.HealthCheckPort, static (x, v) => x.HealthCheckPort = v)
        .Add("TargetHealth", TargetHealth, static x => x.TargetHealth, static (x, v) => x.TargetHealth = v);

    public static readonly Shape<DescribeTargetHealthResponse> DescribeTargetHealthResponse = new Shape<DescribeTargetHealthResponse>()
        .Add("TargetHealthDescriptions", Codecs.List(TargetHealthDescription), static x => x.TargetHealthDescriptions, static (x, v) => x.TargetHealthDescriptions = v);

    public static readonly Shape<ModifyListenerRequest> ModifyListenerRequest = new Shape<ModifyListenerRequest>()
        .Add("ListenerArn", Codecs.Text, static x => x.ListenerArn, static (x, v) => x.ListenerArn = v)
        .Add("Port", Codecs.Int, static x => x.Port, static (x, v) => x.Port = v)
        .Add("Protocol", Codecs.Enum(ProtocolEnum.FindValue), static x => x.Protocol, static (x, v) => x.Protocol = v)
        .Add("SslPolicy", Codecs.Text, static x => x.SslPolicy, static (x, v) => x.SslPolicy = v)
        .Add("Certificates", Codecs.List(Certificate), static x => x.Certificates, static (x, v) => x.Certificates = v)
        .Add("DefaultActions", Codecs.List(Action), static x => x.DefaultActions, static (x, v) => x.DefaultActions = v)
        .Add("AlpnPolicy", Codecs.List(Codecs.Text), static x => x.AlpnPolicy, static (x, v) => x.AlpnPolicy = v)
        .Add("MutualAuthentication", MutualAuthenticationAttributes, static x => x.MutualAuthentication, static (x, v) => x.MutualAuthentication = v);

    public static readonly Shape<ModifyListenerResponse> ModifyListenerResponse = new Shape<ModifyListenerResponse>()
        .Add("Listeners", Codecs.List(Listener), static x => x.Listeners, static (x, v) => x.Listeners = v);
}
