namespace RfmFlows.Sample.Receipts;

/// <summary>Something that the sample shop sells.</summary>
/// <param name="Name">Its name as UTF-8, free of characters that CSV would quote.</param>
/// <param name="Category">The name of its category, likewise.</param>
/// <param name="BasePrice">Kopecks, in the first quarter of the base.</param>
/// <param name="CostShare">The purchase cost in per cent of the price.</param>
internal sealed record Product(byte[] Name, byte[] Category, int BasePrice, int CostShare)
{
    /// <summary>Prices rise by two per cent a quarter and stay multiples of ten kopecks.</summary>
    public int PriceIn(int quarter) => BasePrice * (100 + (2 * quarter)) / 1000 * 10;
}
