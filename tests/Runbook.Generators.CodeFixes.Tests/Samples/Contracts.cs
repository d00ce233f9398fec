using System.Threading.Tasks;
using Runbook;

namespace Shop;

[Role("Tech lead")]
public sealed class Lead : IRole;

[Role("Database administrator")]
public sealed class Dba : IRole;

public sealed record Fenced;

public sealed record Drained;

public sealed record Closed;

[ReadOnly]
public sealed class FenceStep : IStep<Fenced>
{
    public Task<Fenced> RunAsync(StepContext context) => Task.FromResult(new Fenced());
}

[ReadOnly]
public sealed class DrainStep : IStep<Fenced, Drained>
{
    public Task<Drained> RunAsync(Fenced input, StepContext context) => Task.FromResult(new Drained());
}

[ReadOnly]
public sealed class CloseStep : IStep<(Fenced Fenced, Drained Drained), Closed>
{
    public Task<Closed> RunAsync((Fenced Fenced, Drained Drained) input, StepContext context) => Task.FromResult(new Closed());
}

[Idempotent]
public sealed class RepeatableStep : IStep<Closed>
{
    public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
}
