using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

/// <summary>Writes the delegates that call monitors and notices: what runs beside the steps.</summary>
internal static class BesideEmitter
{
    public const string Monitors = "MonitorReadings";
    public const string Notices = "NoticeTexts";
    public const string Conditions = "NoticeConditions";

    public static void Write(CodeWriter writer, RunbookModel model)
    {
        var monitors = model.Monitors.Where(monitor => monitor.IsValid && monitor.BookType == model.FullName).ToArray();
        var notices = model.Notices.Where(notice => notice.IsValid && notice.BookType == model.FullName).ToArray();
        if (monitors.Length + notices.Length == 0)
        {
            return;
        }

        writer.Write(string.Empty);
        // A runbook that it derives from has one of its own, or none: the compiler minds a needless 'new' as much as a missing one.
        writer.Write("#pragma warning disable CS0108, CS0109");
        writer.Open($"{BindingsEmitter.Visibility(model)} new static class Bindings");
        WriteClass(writer, Monitors, monitors, WriteMonitor);
        WriteClass(writer, Notices, notices, WriteNotice);
        WriteClass(writer, Conditions, notices.Where(static notice => notice.Condition is not null).ToArray(), WriteCondition);
        writer.Close();
        writer.Write("#pragma warning restore CS0108, CS0109");
    }

    private static void WriteClass<T>(CodeWriter writer, string name, T[] members, Action<CodeWriter, T> write)
    {
        if (members.Length == 0)
        {
            return;
        }

        writer.Open($"public static class {name}");
        foreach (var member in members)
        {
            write(writer, member);
        }

        writer.Close();
    }

    private static void WriteMonitor(CodeWriter writer, MonitorModel monitor)
    {
        var slot = 0;
        var member = $"{Calls.Book(monitor.BookType)}.{Identifiers.Escape(monitor.Name)}";
        var call = $"{member}({Calls.Arguments(monitor.Arguments, ref slot).Replace("context.CancellationToken", "cancellationToken")})";
        var read = monitor.Form switch
        {
            MonitorForm.Library => $"static (book, inputs, time, cancellationToken) => ((global::Runbook.IMonitor){member}).ReadAsync(time, cancellationToken)",
            MonitorForm.Value => $"static (book, inputs, time, cancellationToken) => global::System.Threading.Tasks.Task.FromResult<global::Runbook.Reading>({call})",
            _ => $"static async (book, inputs, time, cancellationToken) => await {call}.ConfigureAwait(false)",
        };
        const string type = "global::System.Func<object, global::Runbook.StepInputs, global::System.TimeProvider, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<global::Runbook.Reading>>";
        writer.Write($"// {Literals.OneLine(monitor.Title)}: samples every {monitor.Every!.Text}.");
        writer.Write($"public static {type} {Identifiers.Escape(monitor.Name)} {{ get; }} = {read};");
    }

    private static void WriteNotice(CodeWriter writer, NoticeModel notice)
    {
        var slot = 0;
        var member = $"{Calls.Book(notice.BookType)}.{Identifiers.Escape(notice.Name)}";
        var call = notice.IsMethod ? $"{member}({Calls.Arguments(notice.Arguments, ref slot)})" : member;
        const string type = "global::System.Func<object, global::Runbook.StepInputs, global::Runbook.Occasion, global::Runbook.Message>";
        writer.Write($"// {Literals.OneLine(notice.Title)}: to {Literals.OneLine(notice.AudienceTitle)}, on {notice.OnText}.");
        writer.Write($"public static {type} {Identifiers.Escape(notice.Name)} {{ get; }} = static (book, inputs, occasion) => {call};");
    }

    private static void WriteCondition(CodeWriter writer, NoticeModel notice)
    {
        var slot = notice.Arguments.Count(static argument => argument.IsInput);
        var when = Calls.When([notice.Condition!], null, notice.BookType, ref slot);
        const string type = "global::System.Func<object, global::Runbook.StepInputs, bool>";
        writer.Write($"public static {type} {Identifiers.Escape(notice.Name)} {{ get; }} = static (book, inputs) => {when};");
    }
}
