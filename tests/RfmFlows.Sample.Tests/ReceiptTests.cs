namespace RfmFlows.Sample.Tests;

public class ReceiptTests(WrittenBase written) : IClassFixture<WrittenBase>
{
    [Fact]
    public void Customers_OfTheBase_AllHaveAReceipt() =>
        written.Receipts.Where(receipt => receipt.Customer is not null && !receipt.IsReturn)
            .Select(receipt => receipt.Customer!.Value)
            .Distinct()
            .Order()
            .ShouldBe(Enumerable.Range(1, WrittenBase.Customers).Select(number => (long)number));

    [Fact]
    public void Orders_InFileOrder_AscendWithTime()
    {
        written.Receipts.Select(receipt => receipt.Order).ShouldBe(Enumerable.Range(1, written.Receipts.Count).Select(number => (long)number));
        written.Receipts.Select(receipt => receipt.At).ShouldBeInOrder();
        written.Receipts[0].At.ShouldBeGreaterThanOrEqualTo(new DateTime(2023, 11, 1));
        written.Receipts[^1].At.ShouldBeLessThan(new DateTime(2026, 11, 1));
    }

    [Fact]
    public void Customers_InOneSecond_BuyOnce() =>
        written.Receipts.Where(receipt => receipt is { Customer: not null, IsReturn: false })
            .Select(receipt => (receipt.Customer, receipt.At))
            .ShouldBeUnique();

    [Fact]
    public void Shares_OfReceipts_AreAsDescribed()
    {
        double count = written.Receipts.Count;
        (count / WrittenBase.Customers).ShouldBeInRange(9.3, 10.9);
        (written.Receipts.Count(receipt => receipt.Customer is null) / count).ShouldBeInRange(.012, .018);
        (written.Receipts.Count(receipt => receipt.IsReturn) / count).ShouldBeInRange(.007, .013);
    }

    [Fact]
    public void Frequency_AcrossCustomers_IsSkewedWithAHeavyTail()
    {
        var counts = written.Receipts.Where(receipt => receipt is { Customer: not null, IsReturn: false })
            .CountBy(receipt => receipt.Customer!.Value)
            .Select(customer => customer.Value)
            .OrderDescending()
            .ToList();
        (counts.Count(count => count == 1) / (double)WrittenBase.Customers).ShouldBeInRange(.31, .36);
        (counts.Take(WrittenBase.Customers / 20).Sum() / (double)counts.Sum()).ShouldBeInRange(.25, .45);
        counts[0].ShouldBeInRange(150, 300);
    }

    [Fact]
    public void Trade_OverTheYears_GrowsAndPeaksInDecember()
    {
        var months = written.Receipts.CountBy(receipt => (receipt.At.Year, receipt.At.Month)).ToDictionary();
        (months[(2024, 12)] / (double)months[(2024, 10)]).ShouldBeGreaterThan(1.2);
        (months[(2025, 12)] / (double)months[(2025, 10)]).ShouldBeGreaterThan(1.2);
        months[(2026, 6)].ShouldBeGreaterThan(months[(2025, 6)]);
        months[(2025, 6)].ShouldBeGreaterThan(months[(2024, 6)]);
    }

    [Fact]
    public void Channels_AtNight_AreNeverStores()
    {
        written.Receipts.Select(receipt => receipt.Channel).Distinct().Order().ShouldBe(["app", "online", "store"]);
        written.Receipts.Where(receipt => receipt.Channel == "store" && !receipt.IsReturn)
            .ShouldAllBe(receipt => receipt.At.Hour >= 10 && receipt.At.Hour < 22);
    }

    [Fact]
    public void Signs_OfMoney_FollowTheKindOfReceipt()
    {
        written.Receipts.Where(receipt => !receipt.IsReturn)
            .ShouldAllBe(receipt => receipt.Amount > 0 && receipt.Discount >= 0 && receipt.Cost > 0);
        written.Receipts.Where(receipt => receipt.IsReturn).ShouldAllBe(receipt => receipt.Discount <= 0 && receipt.Cost < 0);
    }

    [Fact]
    public void Returns_OfCustomers_FollowAPurchaseInTheSameStore()
    {
        var purchases = written.Receipts.Where(receipt => !receipt.IsReturn).ToLookup(receipt => receipt.Customer);
        written.Receipts.Where(receipt => receipt.IsReturn)
            .ShouldAllBe(taken => purchases[taken.Customer].Any(bought => CouldBeTakenBack(bought, taken)));
    }

    private static bool CouldBeTakenBack(ReceiptRow bought, ReceiptRow taken) =>
        bought.Store == taken.Store
        && bought.Amount >= -taken.Amount
        && taken.At > bought.At
        && taken.At <= bought.At.AddDays(14);
}
