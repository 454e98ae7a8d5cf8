using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What the groups are called.</summary>
internal static class IndicatorGroups
{
    public static string Id(this IndicatorGroup group) => group.ToString().ToLowerInvariant();

    public static LocalText Title(this IndicatorGroup group) => group switch
    {
        IndicatorGroup.Time => ("Time", "Время"),
        IndicatorGroup.Frequency => ("Frequency", "Частота"),
        IndicatorGroup.Money => ("Money", "Деньги"),
        IndicatorGroup.Basket => ("Basket", "Корзина"),
        IndicatorGroup.Segments => ("RFM and segments", "RFM и сегменты"),
        IndicatorGroup.Forecast => ("Forecast", "Прогноз"),
        IndicatorGroup.Messages => ("Messages", "Рассылки"),
        _ => ("Loyalty and profile", "Лояльность и анкета"),
    };
}
