using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>How recency, frequency and money follow from purchases. A model keeps it, so that other data are measured alike.</summary>
internal sealed record ValueRules
{
    // A thousand years, which no date leaves the calendar by.
    private const int MostMonths = 12_000;

    public FrequencyMeasure Frequency { get; init; }

    public RecencyMeasure Recency { get; init; }

    public MoneyMeasure Money { get; init; }

    /// <summary>0 = the whole history.</summary>
    public int Window { get; init; }

    public WindowUnit WindowUnit { get; init; }

    /// <summary>Recency is counted to the day after the as-of date.</summary>
    public bool ToDayAfter { get; init; }

    public CycleMeasure Cycle { get; init; }

    /// <summary>Customers with fewer gaps have the cycle of the base.</summary>
    public int FewestGaps { get; init; } = PurchaseCycle.FewestGaps;

    /// <summary>The cycle of the base in days; null = it follows from the purchases.</summary>
    public decimal? BaseCycle { get; init; }

    public ReturnsRule Returns { get; init; }

    /// <summary>Customers with returns only: listed or left out.</summary>
    public CustomerRule OnlyReturns { get; init; } = CustomerRule.List;

    /// <summary>Buyers whose returns outweigh what they bought, or equal it.</summary>
    public CustomerRule ZeroSum { get; init; }

    /// <summary>The last day that lies before the window; null where the whole history counts.</summary>
    public DateOnly? Before(DateOnly asOf) => Window == 0 ? null : WindowUnit == WindowUnit.Days ? asOf.AddDays(-Window) : asOf.AddMonths(-Math.Min(Window, MostMonths));

    public static ValueRules Of(SettingValues settings) => new()
    {
        Frequency = Choose<FrequencyMeasure>(settings, ValueSettings.Frequency),
        Recency = Choose<RecencyMeasure>(settings, ValueSettings.Recency),
        Money = Choose<MoneyMeasure>(settings, ValueSettings.Monetary),
        Window = (int)settings.Get(ValueSettings.Window),
        WindowUnit = Choose<WindowUnit>(settings, ValueSettings.WindowUnit),
        ToDayAfter = settings.Get(ValueSettings.Snapshot) == ValueSettings.DayAfter,
        Cycle = Choose<CycleMeasure>(settings, ValueSettings.Cycle),
        FewestGaps = (int)settings.Get(ValueSettings.FewestGaps),
        Returns = Choose<ReturnsRule>(settings, ValueSettings.Returns),
        OnlyReturns = Choose<CustomerRule>(settings, ValueSettings.OnlyReturns),
        ZeroSum = Choose<CustomerRule>(settings, ValueSettings.ZeroSum),
    };

    // The choices are called as the members.
    private static T Choose<T>(SettingValues settings, ChoiceSetting setting)
        where T : struct, Enum => Enum.Parse<T>(settings.Get(setting), ignoreCase: true);
}
