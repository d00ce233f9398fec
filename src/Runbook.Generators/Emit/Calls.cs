using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Expressions that call the author's members with what earlier steps produced: by slot, so that they do not depend on the runbook that they stand in.</summary>
internal static class Calls
{
    /// <summary>A fresh object of the phase or track: it holds nothing but the runbook.</summary>
    public static string NewContainer(string container) => $"new {container}(book)";

    public static string Member(ClassModel container, string name) => $"{NewContainer(Identifiers.Escape(container.Name))}.{Identifiers.Escape(name)}";

    public static string Book(string bookType) => $"(({bookType})book)";

    /// <summary>The arguments of a call. <paramref name="slot"/> is that of the first input, and becomes that after the last.</summary>
    public static string Arguments(EquatableArray<ArgumentModel> arguments, ref int slot)
    {
        var text = new string[arguments.Count];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = arguments[i].Kind switch
            {
                ArgumentKind.CancellationToken => "context.CancellationToken",
                ArgumentKind.StepContext => "context",
                ArgumentKind.Time => "time",
                ArgumentKind.Occasion => "occasion",
                ArgumentKind.MaybeInput => $"inputs.GetMaybe<{arguments[i].Type}>({Literals.Number(slot++)})",
                _ => $"inputs.Get<{arguments[i].Type}>({Literals.Number(slot++)})",
            };
        }

        return string.Join(", ", text);
    }

    /// <summary>The one value that a library step takes.</summary>
    public static string LibraryInput(StepModel step)
    {
        var slot = 0;
        var arguments = Arguments(step.Arguments, ref slot);
        return step.Library!.InputIsTuple ? $"({arguments})" : arguments;
    }

    /// <summary>Every condition, the track's first: what the second takes need only be there when the first holds.</summary>
    public static string When(IEnumerable<ConditionModel> conditions, ClassModel? container, string bookType, ref int slot)
    {
        var calls = new List<string>();
        foreach (var condition in conditions)
        {
            var target = condition.IsStatic ? condition.Container : condition.Place switch
            {
                ConditionPlace.Own when container is not null => NewContainer(Identifiers.Escape(container.Name)),
                ConditionPlace.Phase => NewContainer(condition.Container),
                _ => Book(bookType),
            };
            var call = $"{target}.{Identifiers.Escape(condition.Name)}";
            calls.Add(condition.IsMethod ? $"{call}({Arguments(condition.Arguments, ref slot)})" : call);
        }

        return string.Join(" && ", calls);
    }
}
