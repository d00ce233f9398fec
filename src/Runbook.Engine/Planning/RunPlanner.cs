using Runbook.Engine.Runs;

namespace Runbook.Engine.Planning;

/// <summary>Asks each step what it would do. Steps read to answer; nothing is run and nothing is changed.</summary>
public static class RunPlanner
{
    /// <summary>How long one step may take to say what it would do: 30 s. A server that does not answer must not hide the plans of the others.</summary>
    public static TimeSpan StepLimit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Plans a run. No step has run, so no output is known: a step that needs one says so in its plan. A step that cannot be planned
    /// says why in <see cref="PlannedStep.WhyNot"/> and does not keep the others from being planned.
    /// </summary>
    /// <param name="definition">The runbook, as compiled.</param>
    /// <param name="book">The runbook, made from the parameters of the run.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<RunPlan> PlanAsync(RunbookDefinition definition, object book, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(time);
        var phases = new List<PlannedPhase>();
        foreach (var phase in definition.Phases)
        {
            var steps = new List<PlannedStep>();
            foreach (var step in definition.Steps.Skip(phase.FirstStep).Take(phase.StepCount))
            {
                steps.Add(await PlanStepAsync(definition, step, book, time, cancellationToken).ConfigureAwait(false));
            }

            phases.Add(new PlannedPhase { Phase = phase, Steps = steps });
        }

        return new RunPlan { Definition = definition, PlannedAt = time.GetUtcNow(), Phases = phases };
    }

    private static async Task<PlannedStep> PlanStepAsync(RunbookDefinition definition, StepDefinition step, object book, TimeProvider time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (step.Actions.Plan is not { } plan)
        {
            return new PlannedStep { Step = step, WhyNot = WhyItCannotSay(definition, step) };
        }

        using var limit = new CancellationTokenSource(StepLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var context = new PlanContext { Time = time, CancellationToken = either.Token };

            // Not left to the step: one that ignores its token would hold up the plan for ever.
            var planned = await plan(book, new StepInputs(step.Inputs, NothingRan), context).WaitAsync(either.Token).ConfigureAwait(false);
            return new PlannedStep { Step = step, Plan = planned };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            return Failure(step, $"it did not say within {Duration.Format(StepLimit)} what it would do: what it reads does not answer");
        }
        catch (Exception fault)
        {
            return Failure(step, $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static Dictionary<int, object> NothingRan { get; } = [];

    private static PlannedStep Failure(StepDefinition step, string why) => new() { Step = step, WhyNot = why, Failed = true };

    private static string WhyItCannotSay(RunbookDefinition definition, StepDefinition step) => step.Kind switch
    {
        StepKind.Manual => step.Role is { } role ? $"a person attests: {definition.RoleText(role)}" : "a person attests",
        StepKind.GoNoGo or StepKind.Approval when Poll.IsPoll(step) => $"{(step.Kind == StepKind.GoNoGo ? "a poll" : "people approve")}: {Poll.Asked(step, definition)}",
        StepKind.Approval => step.Role is { } role ? $"a person approves: {definition.RoleText(role)}" : "a person approves",
        StepKind.Method => "own code: it does not say what it would do",
        _ => "the step's type does not say what it would do",
    };
}
