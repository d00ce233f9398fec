using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbook.Engine.People;

/// <summary>What a person asks of a running run. Carries no name: who acts is the <see cref="Peer"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(Attest), "attest")]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(Abort), "abort")]
[JsonDerivedType(typeof(GetStatus), "status")]
public abstract record PersonCommand
{
    private PersonCommand()
    {
    }

    /// <summary>Approves a gate; in a gate that takes votes, says GO.</summary>
    public sealed record Approve : PersonCommand
    {
        /// <summary>The step's id, or its title.</summary>
        public required string Step { get; init; }

        /// <summary>In a go/no-go: in which role, by name or title. Default: the one that the person holds; needed where he holds more than one that is awaited.</summary>
        public string? As { get; init; }

        /// <summary>What the approver says. Default: nothing.</summary>
        public string? Note { get; init; }
    }

    /// <summary>Rejects a gate; in a gate that takes votes, says NO. The run asks the executor what to do.</summary>
    public sealed record Reject : PersonCommand
    {
        /// <summary>The step's id, or its title.</summary>
        public required string Step { get; init; }

        /// <summary>Why.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>Attests a manual step.</summary>
    public sealed record Attest : PersonCommand
    {
        /// <summary>The step's id, or its title.</summary>
        public required string Step { get; init; }

        /// <summary>The step's output, when it has one.</summary>
        public JsonElement? Value { get; init; }

        /// <summary>Evidence. Default: none.</summary>
        public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

        /// <summary>What the person says. Default: nothing.</summary>
        public string? Note { get; init; }
    }

    /// <summary>Answers a question that the engine asked: a failed step, a step in doubt, an overrun.</summary>
    public sealed record Decide : PersonCommand
    {
        /// <summary>The question's id, as the status shows it.</summary>
        public required string Question { get; init; }

        /// <summary>One of the question's choices.</summary>
        public required string Choice { get; init; }

        /// <summary>Why; journaled with the name.</summary>
        public required string Reason { get; init; }

        /// <summary>For <c>extend</c>: by how much, as a duration.</summary>
        public string? By { get; init; }

        /// <summary>For <c>done</c>: the output of the step that is in doubt.</summary>
        public JsonElement? Value { get; init; }
    }

    /// <summary>Ends the run where it is. What has been done stays done.</summary>
    public sealed record Abort : PersonCommand
    {
        /// <summary>Why.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>Asks where the run is.</summary>
    public sealed record GetStatus : PersonCommand;
}
