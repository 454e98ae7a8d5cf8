namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Every indicator, in the order of the list.</summary>
internal static class IndicatorCatalogue
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. Grouped(IndicatorGroup.Time, TimeIndicators.All),
        .. Grouped(IndicatorGroup.Frequency, FrequencyIndicators.All),
        .. Grouped(IndicatorGroup.Money, MoneyIndicators.All),
        .. Grouped(IndicatorGroup.Basket, BasketIndicators.All),
        .. Grouped(IndicatorGroup.Segments, SegmentIndicators.All),
        .. Grouped(IndicatorGroup.Forecast, ForecastIndicators.All),
        .. Grouped(IndicatorGroup.Messages, MessageIndicators.All),
        .. Grouped(IndicatorGroup.Loyalty, LoyaltyIndicators.All),
    ];

    private static IEnumerable<Indicator> Grouped(IndicatorGroup group, IEnumerable<Indicator> indicators) => indicators.Select(i => i with { Group = group });
}
