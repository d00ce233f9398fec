using System.Reflection;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>A runbook that was compiled and loaded, used as the engine uses it: by its definition and its delegates.</summary>
internal sealed class LoadedRunbook
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Runbook;

        namespace Shop;


        """;

    private readonly Assembly assembly;

    public LoadedRunbook(Assembly assembly, string type, params (string Name, string Value)[] parameters)
    {
        this.assembly = assembly;
        Definition = RunbookCompiler.DefinitionOf(assembly, type);
        var values = ParameterValues.Parse(Definition.Parameters, parameters.ToDictionary(static given => given.Name, static given => given.Value));
        var create = Definition.BookType.GetMethod("Create")!;
        Book = create.Invoke(null, [values, .. create.GetParameters().Skip(1).Select(static parameter => parameter.DefaultValue)])!;
    }

    public RunbookDefinition Definition { get; }

    public object Book { get; }

    /// <summary>Of sources that have the usual usings above them, and the contracts of Prelude.cs beside them.</summary>
    public static LoadedRunbook Of(string type, params string[] sources) => new(RunbookCompiler.Load([.. sources.Select(Source), Sample.Prelude]), type);

    public static string Source(string text) => Usings + text;

    public StepDefinition Step(string id) => Definition.Steps.Single(step => step.Id == id);

    public object Make(string type, params object[] arguments) => Activator.CreateInstance(TypeOf(type), arguments)!;

    public Type TypeOf(string name) => assembly.GetType("Shop." + name) ?? assembly.GetReferencedAssemblies()
        .Select(reference => System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!.LoadFromAssemblyName(reference).GetType("Shop." + name))
        .First(static type => type is not null)!;

    /// <summary>Runs a step with the outputs of others, by their ids.</summary>
    public async Task<object> RunAsync(string id, params (string Step, object Output)[] outputs) =>
        (await Step(id).Actions.Run(Book, Inputs(Step(id).Inputs, outputs), new TestStepContext(CancellationToken.None)))!;

    public bool When(string id, params (string Step, object Output)[] outputs) => Step(id).Actions.When!(Book, Inputs(Step(id).Inputs, outputs));

    public StepInputs Inputs(IReadOnlyList<int> slots, params (string Step, object Output)[] outputs) =>
        new(slots, outputs.ToDictionary(output => Step(output.Step).Index, static output => output.Output));
}
