namespace RfmFlows.Sample.Receipts;

/// <summary>A receipt being filled; reused for the next one. The line sums add up to amount plus discount, to the kopeck.</summary>
internal sealed class Receipt
{
    public const int MaximumLines = 10;

    private readonly ReceiptLine[] _lines = new ReceiptLine[MaximumLines];
    private int _count;
    private int _discountPercent;

    public ReadOnlySpan<ReceiptLine> Lines => _lines.AsSpan(0, _count);

    /// <summary>Kopecks; negative on a return.</summary>
    public long Discount { get; private set; }

    /// <summary>Kopecks paid, or on a return given back, the discount taken off.</summary>
    public long Amount { get; private set; }

    /// <summary>Kopecks that the goods cost the shop; negative on a return.</summary>
    public long Cost { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>The name of the store as UTF-8.</summary>
    public byte[] Store { get; private set; } = [];

    public void Start(Channel channel, byte[] store, int discountPercent)
    {
        (Channel, Store, _discountPercent, _count) = (channel, store, discountPercent, 0);
    }

    /// <summary>Adds a line, unless the product is on the receipt already.</summary>
    public void Add(ReceiptLine line)
    {
        foreach (var earlier in Lines)
        {
            if (earlier.Product == line.Product)
            {
                return;
            }
        }

        _lines[_count++] = line;
    }

    /// <summary>Turns the purchase into the return of its first line.</summary>
    public void TakeFirstLineBack()
    {
        _lines[0] = _lines[0] with { Quantity = -_lines[0].Quantity };
        _count = 1;
    }

    /// <summary>Computes the sums once all lines are in.</summary>
    public void Total()
    {
        var gross = 0L;
        Cost = 0;
        foreach (var line in Lines)
        {
            gross += line.Sum;
            Cost += line.Sum * Catalogue.Products[line.Product].CostShare / 100;
        }

        Discount = gross * _discountPercent / 100;
        Amount = gross - Discount;
    }
}
