using System.Collections;

namespace Runbook.Generators.Graph;

/// <summary>A set of steps by index: one bit each.</summary>
internal sealed class StepSet(int size) : IEnumerable<int>
{
    private readonly ulong[] words = new ulong[(size + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
            {
                for (var rest = word; rest != 0; rest &= rest - 1)
                {
                    count++;
                }
            }

            return count;
        }
    }

    public bool Contains(int step) => (words[step >> 6] & (1UL << (step & 63))) != 0;

    public void Add(int step) => words[step >> 6] |= 1UL << (step & 63);

    public void AddRange(int first, int count)
    {
        for (var step = first; step < first + count; step++)
        {
            Add(step);
        }
    }

    public bool Intersects(StepSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Remove(int step) => words[step >> 6] &= ~(1UL << (step & 63));

    /// <summary>True when that added something.</summary>
    public bool UnionWith(StepSet other)
    {
        var grew = false;
        for (var i = 0; i < words.Length; i++)
        {
            grew |= (other.words[i] & ~words[i]) != 0;
            words[i] |= other.words[i];
        }

        return grew;
    }

    /// <summary>True when that removed something.</summary>
    public bool IntersectWith(StepSet other)
    {
        var shrank = false;
        for (var i = 0; i < words.Length; i++)
        {
            shrank |= (words[i] & ~other.words[i]) != 0;
            words[i] &= other.words[i];
        }

        return shrank;
    }

    public StepSet Copy()
    {
        var copy = new StepSet(words.Length * 64);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < words.Length; i++)
        {
            var step = i * 64;
            for (var rest = words[i]; rest != 0; rest >>= 1, step++)
            {
                if ((rest & 1) != 0)
                {
                    yield return step;
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
