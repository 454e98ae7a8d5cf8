namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What a customer's rows of a span come to.</summary>
internal sealed class SpanTotals
{
    /// <summary>Purchases.</summary>
    public long Orders { get; private set; }

    /// <summary>Purchases less returns, in hundredths.</summary>
    public long Revenue { get; private set; }

    public void Add(in PurchaseRow row)
    {
        Orders += row.IsBought ? 1 : 0;
        Revenue = checked(Revenue + row.Value);
    }

    public void Clear() => (Orders, Revenue) = (0, 0);
}
