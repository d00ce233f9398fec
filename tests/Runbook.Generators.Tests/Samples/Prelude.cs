using System;
using System.Threading;
using System.Threading.Tasks;
using Runbook;

namespace Shop;

[Role("Tech lead")]
public sealed class Lead : IRole;

[Role("Operations", Holders = 2)]
public sealed class Ops : IRole;

[Role("Database administrator")]
public sealed class Dba : IRole;

[Audience("Whole team")]
public sealed class Team : IAudience;

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
[Fresh<BackupVerified>("1h")]
public sealed class DestroyingStep : IStep<Closed>
{
    public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
}

[Idempotent]
public sealed class RepeatableStep : IStep<Closed>
{
    public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
}

[ReadOnly]
public sealed class VerifyBackup : IStep<BackupVerified>
{
    public Task<BackupVerified> RunAsync(StepContext context) => Task.FromResult<BackupVerified>(null!);
}

public sealed class Lag : IMonitor
{
    public Task<Reading> ReadAsync(TimeProvider time, CancellationToken cancellationToken) => Task.FromResult(Reading.AtMost("lag", 1, 5, "s"));
}

public sealed class UndeclaredStep : IStep<Closed>
{
    public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
}

public sealed record FenceProven;

public sealed record Opened;

[ReadOnly]
[ProvesFence]
public sealed class ProvingStep : IStep<FenceProven>
{
    public Task<FenceProven> RunAsync(StepContext context) => Task.FromResult(new FenceProven());
}

[Changes]
[OpensWrites]
public sealed class OpeningStep : IStep<FenceProven, Opened>, IUndo<Opened>
{
    public Task<Opened> RunAsync(FenceProven input, StepContext context) => Task.FromResult(new Opened());

    public Task UndoAsync(Opened output, StepContext context) => Task.CompletedTask;
}
