using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    // The generator sees a project without what generators add, an analyzer with it; an editor may keep an older one beside.
    private const int MostVersions = 4;

    // A project is known by one of its references, which outlives its edits and dies with it.
    private readonly ConditionalWeakTable<MetadataReference, ConcurrentDictionary<string, ImmutableArray<Version>>> projects = new();
    private readonly ConditionalWeakTable<Compilation, Version> entered = new();

    /// <summary>What is remembered under a key, or what <paramref name="read"/> returns, which is remembered then.</summary>
    public T? Get(Compilation compilation, string key, Func<T?> read)
    {
        if (compilation.ExternalReferences.IsDefaultOrEmpty)
        {
            return read();
        }

        var known = entered.GetValue(compilation, Enter).Known;
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

    private Version Enter(Compilation compilation)
    {
        var project = projects.GetValue(compilation.ExternalReferences[0], static _ => new ConcurrentDictionary<string, ImmutableArray<Version>>(StringComparer.Ordinal));
        var name = compilation.AssemblyName ?? string.Empty;
        var versions = project.TryGetValue(name, out var found) ? found : ImmutableArray<Version>.Empty;
        var version = versions.FirstOrDefault(version => version.World.Holds(compilation)) ?? new Version(new World(compilation));

        // Two at once may each forget what the other entered: then it is read once more.
        project[name] = versions.Remove(version).Insert(0, version).Take(MostVersions).ToImmutableArray();
        return version;
    }

    private sealed class Version(World world)
    {
        public World World { get; } = world;

        public ConcurrentDictionary<string, T> Known { get; } = new(StringComparer.Ordinal);
    }
}
