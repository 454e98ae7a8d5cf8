using System.Numerics;
using System.Runtime.InteropServices;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>How often each value came; values are not below 0, and most of them are small.</summary>
internal sealed class Tally
{
    private const int Small = 64;

    private readonly long[] _counts = new long[Small];
    private readonly Dictionary<long, long> _others = [];

    // A bit for each small value that came; only their counts mean something.
    private ulong _came;

    /// <summary>Different values.</summary>
    public long Different => BitOperations.PopCount(_came) + _others.Count;

    /// <summary>The value that came most often, of equal ones the least; null where none came.</summary>
    public long? Favourite
    {
        get
        {
            (long? best, var most) = (null, 0L);
            for (var rest = _came; rest != 0; rest &= rest - 1)
            {
                var value = BitOperations.TrailingZeroCount(rest);
                if (_counts[value] > most)
                {
                    (best, most) = (value, _counts[value]);
                }
            }
            foreach (var (value, count) in _others)
            {
                if (count > most || (count == most && value < best))
                {
                    (best, most) = (value, count);
                }
            }
            return best;
        }
    }

    public void Add(long value)
    {
        if (value >= Small)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_others, value, out _)++;
            return;
        }
        var bit = 1UL << (int)value;
        if ((_came & bit) == 0)
        {
            _came |= bit;
            _counts[value] = 0;
        }
        _counts[value]++;
    }

    public void Clear()
    {
        _came = 0;
        _others.Clear();
    }
}
