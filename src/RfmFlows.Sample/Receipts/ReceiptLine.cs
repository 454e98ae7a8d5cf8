namespace RfmFlows.Sample.Receipts;

/// <summary>A product on a receipt.</summary>
/// <param name="Product">Its place in the catalogue.</param>
/// <param name="Quantity">Pieces; negative on a return.</param>
/// <param name="Price">Kopecks apiece before discount.</param>
internal readonly record struct ReceiptLine(int Product, int Quantity, int Price)
{
    /// <summary>Kopecks before discount.</summary>
    public long Sum => (long)Quantity * Price;
}
