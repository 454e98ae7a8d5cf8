using System.Runtime.InteropServices;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The gaps between visits of all customers.</summary>
internal sealed class GapTotals
{
    private readonly Dictionary<long, long> _counts = [];
    private long _all;

    public void Add(long days)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, days, out _)++;
        _all++;
    }

    /// <summary>The days that a share of the gaps do not exceed, between two gaps in proportion; null where there are none.</summary>
    public double? Quantile(double share)
    {
        if (_all == 0)
        {
            return null;
        }
        var place = share * (_all - 1);
        var (below, above) = (At((long)Math.Floor(place)), At((long)Math.Ceiling(place)));
        return below + ((above - below) * (place - Math.Floor(place)));
    }

    private long At(long place)
    {
        foreach (var (days, count) in _counts.OrderBy(c => c.Key))
        {
            if ((place -= count) < 0)
            {
                return days;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
