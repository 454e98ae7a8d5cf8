namespace RfmFlows.Sample;

/// <summary>
/// The three years of a base. Purchases are planned in <em>trade time</em>, which runs from 0 to 1 and passes faster on busy days:
/// mapping it to days gives the shop its growth, its seasons and its weekends, whatever a single customer does.
/// </summary>
internal sealed class SampleCalendar
{
    public const int SecondsPerDay = 86_400;

    private const int GuideSteps = 4096;

    private static readonly int[] MonthStrength = [88, 92, 104, 96, 98, 94, 88, 92, 100, 102, 122, 146];
    private static readonly int[] WeekdayStrength = [112, 92, 90, 94, 98, 116, 128];

    private readonly double[] _endOfDay;
    private readonly int[] _guide = new int[GuideSteps];

    public SampleCalendar(DateOnly lastDay)
    {
        LastDay = lastDay;
        FirstDay = lastDay.AddYears(-3).AddDays(1);
        Days = lastDay.DayNumber - FirstDay.DayNumber + 1;
        _endOfDay = BusynessUpToEachDay();
        for (int step = 0, day = 0; step < GuideSteps; step++)
        {
            while (_endOfDay[day] <= (double)step / GuideSteps)
            {
                day++;
            }

            _guide[step] = day;
        }
    }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>How many days the base covers; days are numbered from 0.</summary>
    public int Days { get; }

    /// <summary>The day on which a moment of trade time, 0 to 1, falls.</summary>
    public int DayAt(double tradeTime)
    {
        if (tradeTime >= 1)
        {
            return Days - 1;
        }

        var day = _guide[(int)(tradeTime * GuideSteps)];
        while (_endOfDay[day] <= tradeTime)
        {
            day++;
        }

        return day;
    }

    public DateOnly Date(int day) => FirstDay.AddDays(day);

    /// <summary>The quarter of the base, from 0, in which a day lies.</summary>
    public int QuarterOf(int day)
    {
        var date = Date(day);
        return ((date.Year - FirstDay.Year) * 4) + ((date.Month - 1) / 3) - ((FirstDay.Month - 1) / 3);
    }

    private double[] BusynessUpToEachDay()
    {
        var busyness = new double[Days];
        var sum = 0.0;
        for (var day = 0; day < Days; day++)
        {
            var date = Date(day);
            var growth = 1000 + (400 * day / Days);
            sum += (double)growth * MonthStrength[date.Month - 1] * WeekdayStrength[(int)date.DayOfWeek];
            busyness[day] = sum;
        }

        for (var day = 0; day < Days; day++)
        {
            busyness[day] /= sum;
        }

        return busyness;
    }
}
