using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using RfmFlows.Sample.Output;
using RfmFlows.Sample.Purchases;

namespace RfmFlows.Sample.Receipts;

/// <summary>Turns sorted keys into rows of receipts and lines. Safe to use from several threads.</summary>
internal sealed class ReceiptRenderer(SampleOptions options, SampleCalendar calendar, PurchaseTimes times)
{
    private static readonly byte[][] Channels = ["store"u8.ToArray(), "online"u8.ToArray(), "app"u8.ToArray()];

    private readonly ReceiptComposer _composer = new(options.Seed, calendar, times);
    private readonly ConcurrentBag<ReceiptChunk> _free = [];
    private readonly byte[][] _dates = [.. Enumerable.Range(0, calendar.Days).Select(day => Iso(calendar.Date(day)))];

    /// <summary>Renders receipts whose order numbers ascend from <paramref name="firstOrder"/>; give the chunk back after use.</summary>
    public ReceiptChunk Render(ReadOnlySpan<ulong> keys, long firstOrder)
    {
        var chunk = _free.TryTake(out var free) ? free : new ReceiptChunk();
        var order = firstOrder;
        foreach (var bits in keys)
        {
            var key = new ReceiptKey(bits);
            _composer.Compose(key, chunk.Receipt);
            AddReceipt(chunk, order, key);
            if (options.Lines)
            {
                AddLines(chunk, order);
            }

            order++;
        }

        return chunk;
    }

    public void GiveBack(ReceiptChunk chunk)
    {
        chunk.Clear();
        _free.Add(chunk);
    }

    private static byte[] Iso(DateOnly date) => Encoding.ASCII.GetBytes(date.ToString("O", CultureInfo.InvariantCulture));

    private void AddReceipt(ReceiptChunk chunk, long order, ReceiptKey key)
    {
        var (csv, receipt) = (chunk.Receipts, chunk.Receipt);
        csv.Integer(order);
        if (key.Customer < options.Customers)
        {
            csv.Integer(CustomerNumber.Of(key.Customer));
        }
        else
        {
            csv.Empty();
        }

        csv.Timestamp(_dates[key.Day], key.Time % SampleCalendar.SecondsPerDay);
        csv.Plain(receipt.Store);
        csv.Plain(Channels[(int)receipt.Channel]);
        csv.Money(receipt.Amount);
        csv.Money(receipt.Discount);
        csv.Money(receipt.Cost);
        csv.EndRow();
    }

    private static void AddLines(ReceiptChunk chunk, long order)
    {
        var csv = chunk.Lines;
        foreach (var line in chunk.Receipt.Lines)
        {
            var product = Catalogue.Products[line.Product];
            csv.Integer(order);
            csv.Plain(product.Name);
            csv.Plain(product.Category);
            csv.Integer(line.Quantity);
            csv.Money(line.Price);
            csv.Money(line.Sum);
            csv.EndRow();
        }

        chunk.LineRows += chunk.Receipt.Lines.Length;
    }
}
