using System.Runtime.InteropServices;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What the order lines of one customer come to, whatever their order.</summary>
internal sealed class CustomerLines(Window window, UsualPrices usualPrices)
{
    private const double Hundredth = 100;

    private readonly int _firstNow = window.First(Span.Now).DayNumber;
    private readonly Dictionary<long, (int First, int Last)> _skus = [];
    private readonly Dictionary<long, CategorySums> _categories = [];
    private readonly List<(long Word, CategorySums Sums)> _inOrder = [];

    /// <summary>Different products bought.</summary>
    public long Skus => _skus.Count;

    /// <summary>Those of them bought on more than one day.</summary>
    public long RepeatedSkus => CountSkus(static (first, last, _) => first < last);

    /// <summary>Products of the window.</summary>
    public long SkusNow => CountSkus(static (_, last, window) => last >= window);

    /// <summary>Those of them that were not bought before.</summary>
    public long NewSkus => CountSkus(static (first, _, window) => first >= window);

    /// <summary>Categories in which something was bought.</summary>
    public long Categories => InOrder.Count(c => c.Sums.Lines > 0);

    public long Units { get; private set; }

    /// <summary>The sum of all lines in the window.</summary>
    public long ValueNow { get; private set; }

    /// <summary>The category of the greatest sum in the window, of equal ones the first by name; null where nothing is above 0.</summary>
    public (long Word, long Value)? Favourite
    {
        get
        {
            (long Word, long Value)? best = null;
            foreach (var (word, sums) in InOrder)
            {
                if (sums.ValueNow > (best?.Value ?? 0))
                {
                    best = (word, sums.ValueNow);
                }
            }
            return best;
        }
    }

    /// <summary>The sums of the categories in the window that are above 0.</summary>
    public long ValuedNow => InOrder.Sum(c => Math.Max(0, c.Sums.ValueNow));

    /// <summary>Σ s ln s of these sums.</summary>
    public double EntropyTerms => InOrder.Sum(c => c.Sums.ValueNow > 0 ? c.Sums.ValueNow / Hundredth * Math.Log(c.Sums.ValueNow / Hundredth) : 0);

    /// <summary>Lines bought at a price in a category.</summary>
    public long Priced => InOrder.Sum(c => c.Sums.Priced);

    /// <summary>The sum of their prices, each as a share of what its category usually costs.</summary>
    public double PriceTiers => InOrder.Sum(c => c.Sums.Priced > 0 ? c.Sums.Prices / Hundredth / usualPrices[c.Word] ?? 0 : 0);

    // Known categories by name: reals are added up in this order, so that the order of the lines cannot show.
    private List<(long Word, CategorySums Sums)> InOrder
    {
        get
        {
            if (_inOrder.Count == 0 && _categories.Count > 0)
            {
                foreach (var (word, sums) in _categories)
                {
                    if (word >= 0)
                    {
                        _inOrder.Add((word, sums));
                    }
                }
                _inOrder.Sort(static (a, b) => a.Word.CompareTo(b.Word));
            }
            return _inOrder;
        }
    }

    public void Add(in LineRow row)
    {
        if (row.Sku >= 0 && row.IsBought)
        {
            ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(_skus, row.Sku, out var isKnown);
            days = isKnown ? (Math.Min(days.First, row.Day), Math.Max(days.Last, row.Day)) : (row.Day, row.Day);
        }
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_categories, row.Category, out _);
        sums.Lines += row.IsBought ? 1 : 0;
        Units = checked(Units + row.Units);
        if (row.Day >= _firstNow)
        {
            sums.ValueNow = checked(sums.ValueNow + row.Value);
            ValueNow = checked(ValueNow + row.Value);
        }
        if (row.IsBought && row.Price > 0)
        {
            sums.Priced++;
            sums.Prices = checked(sums.Prices + row.Price);
        }
    }

    public void Clear()
    {
        _skus.Clear();
        _categories.Clear();
        _inOrder.Clear();
        (Units, ValueNow) = (0, 0);
    }

    private long CountSkus(Func<int, int, int, bool> where)
    {
        var count = 0L;
        foreach (var (first, last) in _skus.Values)
        {
            count += where(first, last, _firstNow) ? 1 : 0;
        }
        return count;
    }
}
