using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;
using Action = Runbook.Steps.Aws.ElasticLoadBalancingV2.Model.Action;

namespace Runbook.Steps.Aws.Listeners;

/// <summary>The one forward action among a listener's default actions, by target group ARN. All other actions, and all else of this one, are left as they are.</summary>
internal static class ForwardWeights
{
    /// <summary>The weight that a plain forward, without a ForwardConfig, is read as: it has all the traffic.</summary>
    public const int Whole = 100;

    public static IReadOnlyDictionary<string, int> Read(Listener listener)
    {
        var forward = Find(listener);
        if (forward.ForwardConfig?.TargetGroups is { Count: > 0 } groups)
        {
            return groups.ToDictionary(static group => group.TargetGroupArn!, static group => group.Weight ?? 1, StringComparer.Ordinal);
        }

        return string.IsNullOrEmpty(forward.TargetGroupArn)
            ? throw new AwsStepException($"The forward action of listener '{listener.ListenerArn}' names no target group. Give it one first.")
            : new Dictionary<string, int>(StringComparer.Ordinal) { [forward.TargetGroupArn] = Whole };
    }

    /// <summary>Changes the actions of <paramref name="listener"/> in place, ready to be written back.</summary>
    public static List<Action> Write(Listener listener, IReadOnlyDictionary<string, int> weights)
    {
        var forward = Find(listener);
        forward.ForwardConfig ??= new ForwardActionConfig();
        forward.ForwardConfig.TargetGroups = [.. weights.Select(static pair => new TargetGroupTuple { TargetGroupArn = pair.Key, Weight = pair.Value })];

        // Beside a ForwardConfig it is allowed for one group only (API reference, Action.TargetGroupArn).
        forward.TargetGroupArn = null;
        foreach (var oidc in listener.DefaultActions!.Select(static action => action.AuthenticateOidcConfig).OfType<AuthenticateOidcActionConfig>())
        {
            // The API never returns the secret; without this the action would be written back without one.
            oidc.ClientSecret = null;
            oidc.UseExistingClientSecret = true;
        }

        return listener.DefaultActions!;
    }

    private static Action Find(Listener listener)
    {
        var forwards = (listener.DefaultActions ?? []).FindAll(static action => action.Type == ActionTypeEnum.Forward);
        return forwards is [var forward]
            ? forward
            : throw new AwsStepException($"Listener '{listener.ListenerArn}' has {forwards.Count} forward actions among its default actions ({string.Join(", ", (listener.DefaultActions ?? []).Select(static action => action.Type))}), one was expected. Traffic cannot be shifted by weights there.");
    }
}
