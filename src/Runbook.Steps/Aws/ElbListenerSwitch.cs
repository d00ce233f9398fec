using System.Globalization;
using Runbook.Steps.Aws.ElasticLoadBalancingV2;
using Runbook.Steps.Aws.ElasticLoadBalancingV2.Model;
using Runbook.Steps.Aws.Listeners;
using Runbook.Steps.Traffic;

namespace Runbook.Steps.Aws;

/// <summary>The default actions of an ALB or NLB listener as a switch between target groups, on-premises ones with IP targets included.</summary>
/// <remarks>
/// ModifyListener replaces the whole list of actions: they are read, only the weights of the forward action are changed, and all are written back.
/// Whoever changes the listener between the two is overwritten; the API has no means against it.
/// Rules other than the default one are not touched. With stickiness on the forward action, users stay on the group that served them, whatever the weights, until its duration is over.
/// </remarks>
/// <param name="elb">The API; make it with <see cref="RollbackClientDefaults.Apply"/>.</param>
/// <param name="listenerArn">The listener.</param>
public sealed class ElbListenerSwitch(IAmazonElasticLoadBalancingV2 elb, string listenerArn) : ITrafficSwitch
{
    /// <summary>The API's limits of a weight (API reference, TargetGroupTuple).</summary>
    private const int MaxWeight = 999;

    private readonly string? name;

    /// <summary>The switch's groups: name → target group ARN. A listener that sends traffic to any other group is refused.</summary>
    public required IReadOnlyDictionary<string, string> Groups { get; init; }

    /// <inheritdoc/>
    /// <remarks>Default: the listener's ARN.</remarks>
    public string Name
    {
        get => name ?? listenerArn;
        init => name = value;
    }

    /// <inheritdoc/>
    /// <remarks>As the listener has them, so up to 999; a group that it does not name has 0; the group of a plain forward has 100.</remarks>
    /// <exception cref="AwsStepException">No such listener, no single forward action, or a group that <see cref="Groups"/> does not name.</exception>
    public async Task<IReadOnlyDictionary<string, int>> ReadWeightsAsync(CancellationToken cancellationToken)
    {
        var byArn = await ReadAsync(cancellationToken);
        return ByName(byArn.Weights);
    }

    /// <inheritdoc/>
    /// <remarks>0 to 999 here, and not all 0. Sends nothing when the listener names all groups and has these weights already.</remarks>
    /// <exception cref="ArgumentException">A group is missing, unknown, or out of range.</exception>
    /// <exception cref="AwsStepException">As for <see cref="ReadWeightsAsync"/>; or the listener did not take the weights.</exception>
    /// <exception cref="StepInDoubtException">The answer was lost, and the listener does not show the weights.</exception>
    public async Task SetWeightsAsync(IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken)
    {
        Validate(weights);
        var (listener, before) = await ReadAsync(cancellationToken);
        var current = ByName(before);
        if (before.Count == Groups.Count && Same(current, weights))
        {
            return;
        }

        var request = new ModifyListenerRequest
        {
            ListenerArn = listenerArn,
            DefaultActions = ForwardWeights.Write(listener, Groups.ToDictionary(static group => group.Value, group => weights[group.Key], StringComparer.Ordinal)),
        };
        try
        {
            var answer = await elb.ModifyListenerAsync(request, cancellationToken);
            var after = answer.Listeners is [var changed] ? ByName(ForwardWeights.Read(changed)) : await ReadWeightsAsync(cancellationToken);
            if (!Same(after, weights))
            {
                throw new AwsStepException($"Listener '{listenerArn}' took the call but has {Describe(after)} instead of {Describe(weights)}. Look who else changes it.");
            }
        }
        catch (Exception e) when (LostAnswer.Is(e))
        {
            if (!Same(await ReadWeightsAsync(cancellationToken), weights))
            {
                throw new StepInDoubtException($"{Plan(weights).Text} was sent to '{listenerArn}' and its answer was lost; the listener does not show it yet. Read the weights again before going on.", e);
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>Targets that are draining do not count; a group without any other target is unhealthy.</remarks>
    public async Task<IReadOnlyList<string>> FindUnhealthyAsync(string group, CancellationToken cancellationToken)
    {
        var arn = Groups.TryGetValue(group, out var known) ? known : throw new ArgumentException($"'{group}' is not a group of this switch. It has: {string.Join(", ", Groups.Keys)}.", nameof(group));
        var answer = await elb.DescribeTargetHealthAsync(new DescribeTargetHealthRequest { TargetGroupArn = arn }, cancellationToken);
        var targets = (answer.TargetHealthDescriptions ?? []).FindAll(static target => target.TargetHealth?.State != TargetHealthStateEnum.Draining);
        return targets.Count == 0
            ? [$"Target group '{group}' ({arn}) has no targets that take traffic. Register them, then wait until they are healthy."]
            : [.. targets.Where(static target => target.TargetHealth?.State != TargetHealthStateEnum.Healthy).Select(target => Describe(group, target))];
    }

    /// <inheritdoc/>
    public PlannedAction Plan(IReadOnlyDictionary<string, int> weights)
    {
        Validate(weights);
        var groups = Groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{{{group.Key}: TargetGroupArn={group.Value}, Weight={weights[group.Key]}}}"));
        return new PlannedAction
        {
            Kind = "ELB API",
            Target = listenerArn,
            Text = $"ModifyListener DefaultActions=[…, forward TargetGroups=[{string.Join(", ", groups)}]] (all other actions and settings as they are read)",
            After = Describe(weights),
        };
    }

    private static bool Same(IReadOnlyDictionary<string, int> left, IReadOnlyDictionary<string, int> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var weight) && weight == pair.Value);

    private static string Describe(IReadOnlyDictionary<string, int> weights) =>
        string.Join(", ", weights.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));

    private static string Describe(string group, TargetHealthDescription target)
    {
        var health = target.TargetHealth;
        var why = string.Join(": ", new[] { health?.Reason?.Value, health?.Description }.Where(static text => !string.IsNullOrEmpty(text)));
        var next = health?.Reason == TargetHealthReasonEnum.TargetNotInUse
            ? "No listener uses the group, and only then is its health checked: add it to the listener with weight 0 and wait."
            : "Look at the target, or deregister it.";
        return string.Create(CultureInfo.InvariantCulture, $"Target {target.Target?.Id}:{target.Target?.Port} of group '{group}' is '{health?.State?.Value ?? "unknown"}'{(why.Length > 0 ? $" ({why})" : "")}. {next}");
    }

    private void Validate(IReadOnlyDictionary<string, int> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var faults = Groups.Keys.Where(group => !weights.ContainsKey(group)).Select(static group => $"'{group}' has no weight")
            .Concat(weights.Keys.Where(group => !Groups.ContainsKey(group)).Select(static group => $"'{group}' is not a group of this switch"))
            .Concat(weights.Where(static pair => pair.Value is < 0 or > MaxWeight).Select(static pair => string.Create(CultureInfo.InvariantCulture, $"'{pair.Key}' has {pair.Value}, allowed are 0 to {MaxWeight}")))
            .ToList();
        if (faults.Count == 0 && weights.Values.All(static weight => weight == 0))
        {
            faults.Add("all are 0, so nobody would be served");
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException($"Weights for listener '{listenerArn}': {string.Join("; ", faults)}.", nameof(weights));
        }
    }

    private async Task<(Listener Listener, IReadOnlyDictionary<string, int> Weights)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await elb.DescribeListenersAsync(new DescribeListenersRequest { ListenerArns = [listenerArn] }, cancellationToken);
            var listener = answer.Listeners is [var found] ? found : throw new AwsStepException($"ELB names {answer.Listeners?.Count ?? 0} listeners '{listenerArn}'. Check the ARN, the account and the region.");
            return (listener, ForwardWeights.Read(listener));
        }
        catch (ListenerNotFoundException e)
        {
            throw new AwsStepException($"There is no listener '{listenerArn}' ({e.Message}). Check the ARN, the account and the region.", e);
        }
    }

    private Dictionary<string, int> ByName(IReadOnlyDictionary<string, int> byArn)
    {
        var strangers = byArn.Keys.Except(Groups.Values, StringComparer.Ordinal).ToList();
        return strangers.Count == 0
            ? Groups.ToDictionary(static group => group.Key, group => byArn.GetValueOrDefault(group.Value), StringComparer.Ordinal)
            : throw new AwsStepException($"Listener '{listenerArn}' also sends traffic to {string.Join(", ", strangers.Select(static arn => $"'{arn}'"))}, which this switch does not name; writing its weights would drop them. Name them in Groups, or take them off the listener.");
    }
}
