namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What a customer's rows come to by calendar months of a window; they are added in the order of time.</summary>
/// <param name="first">The first month that lies wholly in the window, see <see cref="Window.MonthOf(DateOnly)"/>; the others do not count for the sums.</param>
/// <param name="last">The last of them.</param>
internal sealed class MonthSums(int first, int last)
{
    private int _month;
    private bool _isVisited;
    private long _sum;
    private Int128 _squares;

    /// <summary>Months with a purchase, those that lie in the window by a part too.</summary>
    public long Visited { get; private set; }

    /// <summary>The sum of the full months, in hundredths.</summary>
    public long Sum { get; private set; }

    /// <summary>The sum of the squares of their sums.</summary>
    public Int128 Squares => _squares + ((Int128)_sum * _sum);

    public static MonthSums Of(Window window, Span span)
    {
        var (first, last) = window.FullMonths(span);
        return new MonthSums(first, last);
    }

    public void Add(int month, long value, bool isBought)
    {
        if (month != _month)
        {
            (_month, _isVisited, _squares, _sum) = (month, false, Squares, 0);
        }
        if (month >= first && month <= last)
        {
            _sum = checked(_sum + value);
            Sum = checked(Sum + value);
        }
        if (isBought && !_isVisited)
        {
            _isVisited = true;
            Visited++;
        }
    }

    public void Clear()
    {
        (_month, _isVisited, _sum, _squares) = (0, false, 0, 0);
        (Visited, Sum) = (0, 0);
    }
}
