using Amazon.Runtime;

namespace Runbook.Steps.Aws;

/// <summary>Settings with which an AWS client is safe to use in a time-boxed rollback. The SDK's own defaults are not: no timeouts, and resends that nobody counts.</summary>
public static class RollbackClientDefaults
{
    /// <summary>Tries of a call that was throttled or met a server error, the first included: 3.</summary>
    public const int Attempts = 3;

    /// <summary>How long a connection may take to stand: 3 s.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    /// <summary>How long one attempt may take: 10 s. The SDK's default is HttpClient's 100 s.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Sets timeouts, the Standard retry mode with <see cref="Attempts"/> tries, no resend on a broken connection
    /// (<c>MaxStaleConnectionRetries</c> is 10 otherwise, whether or not the request was delivered: a mutation would be made up to 11 times),
    /// and the signing region of a custom endpoint (otherwise us-east-1, whatever the region).
    /// </summary>
    /// <typeparam name="T">The client's settings.</typeparam>
    /// <param name="config">Changed in place, before it is given to a client.</param>
    /// <returns><paramref name="config"/>.</returns>
    /// <exception cref="ArgumentException">There is a custom endpoint and no region to sign for.</exception>
    public static T Apply<T>(T config)
        where T : ClientConfig
    {
        ArgumentNullException.ThrowIfNull(config);
        config.ConnectTimeout = ConnectTimeout;
        config.Timeout = AttemptTimeout;
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = Attempts - 1;
        config.MaxStaleConnectionRetries = 0;
        if (string.IsNullOrEmpty(config.AuthenticationRegion) && !string.IsNullOrEmpty(config.ServiceURL))
        {
            config.AuthenticationRegion = config.RegionEndpoint?.SystemName ?? throw new ArgumentException(
                $"The custom endpoint '{config.ServiceURL}' comes without a region to sign for, and the SDK would take us-east-1. Set AuthenticationRegion.", nameof(config));
        }

        return config;
    }
}
