using System.Runtime.InteropServices;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What the purchases of one customer come to. Money in hundredths, units in their fourth digit, days by <see cref="DateOnly.DayNumber"/>.</summary>
internal sealed class CustomerPurchases(Window window, IndicatorRules rules)
{
    private readonly int _asOf = window.AsOf.DayNumber;
    private readonly int _firstNow = window.First(Span.Now).DayNumber;
    private readonly int _firstBefore = window.First(Span.Before).DayNumber;
    private readonly SpanTotals _all = new();
    private readonly SpanTotals _now = new();
    private readonly SpanTotals _before = new();
    private readonly MonthSums _monthsNow = MonthSums.Of(window, Span.Now);
    private readonly MonthSums _monthsBefore = MonthSums.Of(window, Span.Before);
    private readonly List<long> _checks = [];
    private int _day;

    public long? FirstDay { get; private set; }

    public long? LastDay => FirstDay is null ? null : _day;

    public GapList Gaps { get; } = new();

    /// <summary>How many of the gaps are shorter than the pause since the last purchase.</summary>
    public long ShorterGaps => Gaps.ShorterThan(_asOf - _day);

    /// <summary>The day of the last purchase after a pause that makes it a return of the activity segments.</summary>
    public long? LastReturn => Gaps.LastLongerThan(rules.Activity.ReturnGap - 1);

    /// <summary>The same by the stages of life and the customer's own cycle.</summary>
    public long? LastComeback => Gaps.Median is { } tenths
        ? Gaps.LastLongerThan(rules.Stages.Dozing * Math.Clamp(tenths / 10m, rules.Stages.MinCycle, rules.Stages.MaxCycle))
        : null;

    public long? FirstCheck { get; private set; }

    public long? LastCheck { get; private set; }

    public long? MaxCheck { get; private set; }

    /// <summary>In thousandths.</summary>
    public long? MedianCheck
    {
        get
        {
            _checks.Sort();
            return Exact.Median(CollectionsMarshal.AsSpan(_checks));
        }
    }

    /// <summary>The sum of the purchases without returns that name none.</summary>
    public long Bought { get; private set; }

    /// <summary>The sum of the squares of the purchases.</summary>
    public Int128 BoughtSquares { get; private set; }

    public long Discount { get; private set; }

    public long Gross { get; private set; }

    public long Cost { get; private set; }

    public long Returned { get; private set; }

    public long Units { get; private set; }

    /// <summary>Purchases with a discount.</summary>
    public long Promo { get; private set; }

    /// <summary>Purchases online.</summary>
    public long Online { get; private set; }

    public Tally Weekdays { get; } = new();

    public Tally Hours { get; } = new();

    public Tally Stores { get; } = new();

    public Tally Channels { get; } = new();

    public SpanTotals Of(Span span) => span switch { Span.All => _all, Span.Now => _now, _ => _before };

    public MonthSums Months(Span span) => span == Span.Now ? _monthsNow : _monthsBefore;

    /// <summary>Adds the next row in the order of time.</summary>
    public void Add(in PurchaseRow row)
    {
        _all.Add(row);
        if (row.Day >= _firstBefore)
        {
            var month = Window.MonthOf(DateOnly.FromDayNumber(row.Day));
            var isNow = row.Day >= _firstNow;
            (isNow ? _now : _before).Add(row);
            (isNow ? _monthsNow : _monthsBefore).Add(month, row.Value, row.IsBought);
        }
        checked
        {
            Cost += row.Cost;
            Returned += row.Returned;
            Units += row.Units;
        }
        if (row.IsBought)
        {
            AddVisit(row.Day);
            AddCheck(row.Value);
            checked
            {
                Discount += row.Discount;
                Gross += row.Gross;
            }
            Promo += row.Discount > 0 ? 1 : 0;
            Online += row.Online;
            Add(Hours, row.Hour);
            Add(Stores, row.Store);
            Add(Channels, row.Channel);
        }
    }

    public void Clear()
    {
        _all.Clear();
        _now.Clear();
        _before.Clear();
        _monthsNow.Clear();
        _monthsBefore.Clear();
        _checks.Clear();
        Gaps.Clear();
        Weekdays.Clear();
        Hours.Clear();
        Stores.Clear();
        Channels.Clear();
        (FirstDay, FirstCheck, LastCheck, MaxCheck) = (null, null, null, null);
        (Bought, BoughtSquares, Discount, Gross, Cost, Returned, Units) = (0, 0, 0, 0, 0, 0, 0);
        (Promo, Online) = (0, 0);
    }

    private void AddVisit(int day)
    {
        if (FirstDay is null)
        {
            FirstDay = day;
        }
        else if (day > _day)
        {
            Gaps.Add(day - _day, day);
        }
        _day = day;
        // The first of all days was a Monday.
        Weekdays.Add((day % 7) + 1);
    }

    private void AddCheck(long value)
    {
        FirstCheck ??= value;
        LastCheck = value;
        MaxCheck = Math.Max(MaxCheck ?? value, value);
        _checks.Add(value);
        Bought = checked(Bought + value);
        BoughtSquares += (Int128)value * value;
    }

    private static void Add(Tally tally, long value)
    {
        if (value >= 0)
        {
            tally.Add(value);
        }
    }
}
