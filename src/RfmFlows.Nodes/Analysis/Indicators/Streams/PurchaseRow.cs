namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>A purchase or return of a customer. Money in hundredths, units in their fourth digit, texts by the place of their word. What was not asked for is 0, an hour or a text −1.</summary>
/// <param name="Day">See <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="IsBought">False where goods were only returned, or all of them were.</param>
internal readonly record struct PurchaseRow(
    int Day, long Value, bool IsBought, long Hour, long Store, long Channel, long Online, long Discount, long Gross, long Cost, long Returned, long Units);
