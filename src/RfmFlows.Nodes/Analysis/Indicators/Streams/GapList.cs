using System.Runtime.InteropServices;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Days between successive visits of a customer.</summary>
internal sealed class GapList
{
    private readonly List<long> _days = [];
    private readonly List<int> _ends = [];
    private readonly List<long> _sorted = [];

    public long Count => _days.Count;

    public long Sum { get; private set; }

    public long SumOfSquares { get; private set; }

    /// <summary>The gap before the second visit.</summary>
    public long? First => _days.Count == 0 ? null : _days[0];

    public long? Max => _days.Count == 0 ? null : _days.Max();

    /// <summary>In tenths of a day.</summary>
    public long? Median
    {
        get
        {
            if (_sorted.Count != _days.Count)
            {
                CollectionsMarshal.SetCount(_sorted, _days.Count);
                CollectionsMarshal.AsSpan(_days).CopyTo(CollectionsMarshal.AsSpan(_sorted));
                _sorted.Sort();
            }
            return Exact.Median(CollectionsMarshal.AsSpan(_sorted));
        }
    }

    public IReadOnlyList<long> Days => _days;

    /// <param name="end">The day of the visit after the gap, see <see cref="DateOnly.DayNumber"/>.</param>
    public void Add(long days, int end)
    {
        _days.Add(days);
        _ends.Add(end);
        Sum += days;
        SumOfSquares += days * days;
    }

    public void Clear()
    {
        _days.Clear();
        _ends.Clear();
        _sorted.Clear();
        (Sum, SumOfSquares) = (0, 0);
    }

    public long ShorterThan(long days)
    {
        var count = 0L;
        foreach (var gap in _days)
        {
            count += gap < days ? 1 : 0;
        }
        return count;
    }

    /// <summary>The day of the last visit after a gap of more days than that, see <see cref="DateOnly.DayNumber"/>.</summary>
    public long? LastLongerThan(decimal days)
    {
        // Gaps are whole days.
        var whole = (long)Math.Floor(days);
        for (var i = _days.Count - 1; i >= 0; i--)
        {
            if (_days[i] > whole)
            {
                return _ends[i];
            }
        }
        return null;
    }
}
