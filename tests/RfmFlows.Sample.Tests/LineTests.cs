using System.Globalization;

namespace RfmFlows.Sample.Tests;

public class LineTests(WrittenBase written) : IClassFixture<WrittenBase>
{
    [Fact]
    public void Sums_OfEachOrder_AddUpToAmountPlusDiscount()
    {
        var (order, sum) = (written.Lines.IndexOf("order_id"), written.Lines.IndexOf("sum"));
        var sums = written.Lines.Rows
            .GroupBy(line => long.Parse(line[order], CultureInfo.InvariantCulture))
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => ReceiptRow.Money(line[sum])));
        sums.Count.ShouldBe(written.Receipts.Count);
        written.Receipts.ShouldAllBe(receipt => sums[receipt.Order] == receipt.Amount + receipt.Discount);
    }

    [Fact]
    public void Sum_OfEachLine_IsQuantityTimesPrice()
    {
        var (quantity, price, sum) = (written.Lines.IndexOf("quantity"), written.Lines.IndexOf("price"), written.Lines.IndexOf("sum"));
        written.Lines.Rows.ShouldAllBe(line =>
            int.Parse(line[quantity], CultureInfo.InvariantCulture) * ReceiptRow.Money(line[price]) == ReceiptRow.Money(line[sum]));
    }

    [Fact]
    public void Lines_PerReceipt_AreTwoToThreeOfDifferentProducts()
    {
        (written.Lines.Rows.Length / (double)written.Receipts.Count).ShouldBeInRange(2, 3);
        written.Lines.Rows.Select(line => (line[0], line[written.Lines.IndexOf("product")])).ShouldBeUnique();
    }
}
