namespace Runbook;

/// <summary>A step without inputs that can say what it would do. Reads only: nothing it calls may change anything.</summary>
public interface IPlan
{
    /// <summary>The SQL, API calls and files that <c>RunAsync</c> would touch, as things stand now.</summary>
    /// <param name="context">Clock and cancellation.</param>
    Task<StepPlan> PlanAsync(PlanContext context);
}
