namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>An order line of a customer. Money in hundredths, units in their fourth digit, texts by the place of their word or −1; what is not known is 0.</summary>
/// <param name="Day">See <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="IsBought">False where the goods, or the whole order, were returned.</param>
internal readonly record struct LineRow(int Day, bool IsBought, long Sku, long Category, long Units, long Price, long Value);
