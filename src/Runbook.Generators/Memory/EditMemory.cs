using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Memory;

/// <summary>
/// Remembers what was read of each runbook, over edits that cannot have changed it. The compiler has every runbook read again on each key stroke,
/// since any file may declare what it mentions; nearly all key strokes are in the body of some member. Holds no symbols, and no files longer than the compiler does.
/// </summary>
internal sealed class EditMemory<T>
    where T : class
{
    // A project is known by one of its references, which outlives its edits and dies with it.
    private readonly ConditionalWeakTable<MetadataReference, ConcurrentDictionary<string, Project>> projects = new();
    private readonly ConditionalWeakTable<Compilation, Project> current = new();

    /// <summary>What is remembered under a key, or what <paramref name="read"/> returns, which is remembered then.</summary>
    public T? Get(Compilation compilation, string key, Func<T?> read)
    {
        if (compilation.ExternalReferences.IsDefaultOrEmpty)
        {
            return read();
        }

        var project = current.GetValue(compilation, Enter);
        var known = project.Known;
        if (known.TryGetValue(key, out var remembered))
        {
            return remembered;
        }

        var value = read();
        if (value is not null)
        {
            known[key] = value;
        }

        return value;
    }

    private Project Enter(Compilation compilation)
    {
        var projects = this.projects.GetValue(compilation.ExternalReferences[0], static _ => new ConcurrentDictionary<string, Project>(StringComparer.Ordinal));
        return projects.AddOrUpdate(
            compilation.AssemblyName ?? string.Empty,
            _ => new Project(new World(compilation)),
            (_, project) => project.World.Holds(compilation) ? project : new Project(new World(compilation)));
    }

    private sealed class Project(World world)
    {
        public World World { get; } = world;

        public ConcurrentDictionary<string, T> Known { get; } = new(StringComparer.Ordinal);
    }
}
