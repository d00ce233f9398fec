namespace Runbook.Engine.Tests;

/// <summary>Builds a definition by hand: steps follow each other within a phase unless told otherwise.</summary>
public sealed class TestBook
{
    private readonly List<PhaseDefinition> phases = [];
    private readonly List<StepDefinition> steps = [];
    private readonly Dictionary<string, string> failureTo = [];
    private readonly Dictionary<string, string> overrunTo = [];

    public sealed record Did(string What);

    public sealed class Lead : IRole;

    public sealed class Ops : IRole;

    public sealed class Dba : IRole;

    public TestBook Phase(string id, string? timeBox = null, string? overrunTo = null)
    {
        phases.Add(new PhaseDefinition { Id = id, Title = id + " 단계", FirstStep = steps.Count, StepCount = 0, TimeBox = timeBox is null ? null : Parse(timeBox) });
        if (overrunTo is not null)
        {
            this.overrunTo[id] = overrunTo;
        }

        return this;
    }

    /// <summary>Behind every phase, as the generator has them.</summary>
    public TestBook Contingency(string id, Afterwards then = Afterwards.Resume, string? timeBox = null, int[]? undo = null)
    {
        Phase(id, timeBox);
        phases[^1] = phases[^1] with { Kind = PhaseKind.Contingency, Title = id + " 비상", Then = then, Undo = undo ?? [] };
        return this;
    }

    /// <summary>The contingency that the last step leads to when it fails.</summary>
    public TestBook OnFailure(string contingency)
    {
        failureTo[steps[^1].Id] = contingency;
        return this;
    }

    /// <summary>The last step asks that the output of another is fresh.</summary>
    public TestBook Fresh(int step, string within)
    {
        steps[^1] = steps[^1] with { Fresh = [.. steps[^1].Fresh, new FreshDefinition { Step = step, Within = Parse(within) }] };
        return this;
    }

    public TestBook Step(
        string name,
        Func<StepContext, Task<Did>> run,
        Effect effect = Effect.Changes,
        string? timeout = null,
        int[]? dependsOn = null,
        Func<Probe<object>>? probe = null,
        Func<bool>? when = null,
        int[]? requires = null) => Add(new StepDefinition
        {
            Ref = new StepRef<Did>($"{phases[^1].Id}.{name}", steps.Count),
            Title = name + " 하기",
            Phase = phases.Count - 1,
            Kind = StepKind.Library,
            Effect = effect,
            DependsOn = dependsOn ?? Before(),
            Inputs = requires ?? [],
            RequiredInputs = requires ?? [],
            Output = typeof(Did),
            Timeout = timeout is null ? null : Parse(timeout),
            Actions = new StepActions
            {
                Run = async (_, _, context) => await run(context),
                Probe = probe is null ? null : (_, _, _) => Task.FromResult(probe()),
                When = when is null ? null : (_, _) => when(),
            },
        });

    /// <summary>A step with an output of its own.</summary>
    public TestBook Gives<T>(string name, Func<StepContext, Task<T>> run, Effect effect = Effect.Changes, string? timeout = null, Func<Probe<object>>? probe = null) => Add(new StepDefinition
    {
        Ref = new StepRef<T>($"{phases[^1].Id}.{name}", steps.Count),
        Title = name + " 하기",
        Phase = phases.Count - 1,
        Kind = StepKind.Library,
        Effect = effect,
        DependsOn = Before(),
        Inputs = [],
        Output = typeof(T),
        Timeout = timeout is null ? null : Parse(timeout),
        Actions = new StepActions
        {
            Run = async (_, _, context) => await run(context),
            Probe = probe is null ? null : (_, _, _) => Task.FromResult(probe()),
        },
    });

    public TestBook Approval(string name, string? timeout = null, Func<StepInputs, object?>? shown = null, Func<bool>? when = null, int quorum = 1)
    {
        var reference = new StepRef<Approved<Lead>>($"{phases[^1].Id}.{name}", steps.Count);
        return Add(new StepDefinition
        {
            Ref = reference,
            Title = name + " 승인",
            Phase = phases.Count - 1,
            Kind = StepKind.Approval,
            DependsOn = Before(),
            Inputs = shown is null ? [] : [.. Enumerable.Range(0, steps.Count)],
            Output = typeof(Approved<Lead>),
            Role = nameof(Lead),
            Quorum = quorum,
            Timeout = timeout is null ? null : Parse(timeout),
            Actions = new StepActions
            {
                Run = async (_, inputs, context) => await Person.AskAsync<Approved<Lead>>(reference, [shown is null ? new Did("shown") : shown(inputs)], context.CancellationToken),
                When = when is null ? null : (_, _) => when(),
            },
        });
    }

    /// <summary>A poll of Lead, Ops and Dba. Quorum 0: all.</summary>
    public TestBook GoNoGo(string name, string? timeout = null, int quorum = 0)
    {
        var reference = new StepRef<Go>($"{phases[^1].Id}.{name}", steps.Count);
        return Add(new StepDefinition
        {
            Ref = reference,
            Title = name + " 결정",
            Phase = phases.Count - 1,
            Kind = StepKind.GoNoGo,
            DependsOn = Before(),
            Inputs = [],
            Output = typeof(Go),
            Polled = [nameof(Lead), nameof(Ops), nameof(Dba)],
            Quorum = quorum,
            Timeout = timeout is null ? null : Parse(timeout),
            Actions = new StepActions { Run = async (_, _, context) => await Person.AskAsync<Go>(reference, [new Did("shown")], context.CancellationToken) },
        });
    }

    public TestBook Manual(string name, Evidence evidence = Evidence.Optional, string? role = null) => Manual<Did>(name, evidence, role);

    public TestBook Manual<T>(string name, Evidence evidence = Evidence.Optional, string? role = null)
    {
        var reference = new StepRef<T>($"{phases[^1].Id}.{name}", steps.Count);
        return Add(new StepDefinition
        {
            Ref = reference,
            Title = name + " 확인",
            Phase = phases.Count - 1,
            Kind = StepKind.Manual,
            DependsOn = Before(),
            Inputs = [],
            Output = typeof(T),
            Role = role,
            Evidence = evidence,
            Actions = new StepActions { Run = async (_, _, context) => await Person.AskAsync<T>(reference, [], context.CancellationToken) },
        });
    }

    public RunbookDefinition Build() => new()
    {
        Id = "test-book",
        Title = "시험 런북",
        Hash = new string('a', 64),
        BookType = typeof(TestBook),
        Parameters = [],
        Phases = Linked(),
        Steps = LinkedSteps(),
        Roles =
        [
            new RoleDefinition { Name = nameof(Lead), Title = "기술팀 리더", Holders = 1 },
            new RoleDefinition { Name = nameof(Ops), Title = "운영팀 매니저", Holders = 1 },
        ],
        CreatePhaseMachine = () => new TestMachine(Linked(), LinkedSteps()),
    };

    private List<PhaseDefinition> Linked() => [.. phases.Select(phase => overrunTo.TryGetValue(phase.Id, out var to) ? phase with { OverrunTo = IndexOf(to) } : phase)];

    private List<StepDefinition> LinkedSteps() => [.. steps.Select(step => failureTo.TryGetValue(step.Id, out var to) ? step with { OnFailure = IndexOf(to) } : step)];

    private int IndexOf(string phase) => phases.FindIndex(candidate => candidate.Id == phase);

    private static TimeSpan Parse(string text) => Duration.TryParse(text, out var parsed) ? parsed : throw new ArgumentException(text);

    private int[] Before() => steps.Count > phases[^1].FirstStep ? [steps.Count - 1] : [];

    private TestBook Add(StepDefinition step)
    {
        steps.Add(step);
        phases[^1] = phases[^1] with { StepCount = phases[^1].StepCount + 1 };
        return this;
    }
}
