using System;
using System.Threading;
using System.Threading.Tasks;
using Runbook;

namespace Shop;

public sealed class Lead : IRole;

public sealed class NoRole;

public sealed record Fenced;

public sealed record Drained;

public sealed record Closed;

public sealed record Shifted;

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

[Changes]
public sealed class ChangingStep : IStep<Shifted>, IUndo<Shifted>
{
    public Task<Shifted> RunAsync(StepContext context) => Task.FromResult(new Shifted());

    public Task UndoAsync(Shifted output, StepContext context) => Task.CompletedTask;
}

[Destructive]
public sealed class DestroyingStep : IStep<Closed>
{
    public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
}

public sealed class UndeclaredStep : IStep<Closed>
{
    public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
}
