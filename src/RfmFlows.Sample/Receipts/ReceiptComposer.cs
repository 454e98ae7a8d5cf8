using System.Text;
using RfmFlows.Sample.Purchases;

namespace RfmFlows.Sample.Receipts;

/// <summary>Fills in what stands on a receipt, from its key alone.</summary>
internal sealed class ReceiptComposer(ulong seed, SampleCalendar calendar, PurchaseTimes times)
{
    private const int FavouritePerMille = 550;
    private const int HomeStorePerMille = 850;

    private static readonly byte[] WebShop = Encoding.UTF8.GetBytes("Интернет-магазин");
    private static readonly int[] DiscountSteps = [5, 5, 10, 10, 10, 15, 20, 30];
    private static readonly int[] LinesByLot = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7];

    private readonly int[] _quarters = [.. Enumerable.Range(0, calendar.Days).Select(calendar.QuarterOf)];

    public void Compose(ReceiptKey key, Receipt receipt)
    {
        var time = times.TimeOfPurchase(key);
        var habits = Habits.Of(seed, key.Customer);
        var dice = Dice.For(seed, DicePurpose.Receipt, ((ulong)key.Customer << 27) | (uint)time);
        var channel = ChannelOf(habits, time, ref dice);
        var store = channel == Channel.Store ? StoreOf(habits, ref dice) : WebShop;
        var discount = dice.PerMille(habits.DiscountPerMille) ? DiscountSteps[dice.Below(DiscountSteps.Length)] : 0;
        receipt.Start(channel, store, discount);
        var lines = LinesByLot[dice.Below(LinesByLot.Length)] + (dice.Below(4) < habits.Purse ? 1 : 0);
        var quarter = _quarters[time / SampleCalendar.SecondsPerDay];
        while (lines-- > 0)
        {
            receipt.Add(LineOf(habits, quarter, ref dice));
        }

        if (key.ReturnedAfterDays > 0)
        {
            receipt.TakeFirstLineBack();
        }

        receipt.Total();
    }

    private static Channel ChannelOf(Habits habits, int time, ref Dice dice)
    {
        var hour = time % SampleCalendar.SecondsPerDay / 3600;
        var remote = dice.PerMille(habits.RemotePerMille) || hour is < PurchaseTimes.OpeningHour or >= PurchaseTimes.ClosingHour;
        var app = dice.PerMille(450);
        return !remote ? Channel.Store : app ? Channel.App : Channel.Online;
    }

    private static byte[] StoreOf(Habits habits, ref Dice dice)
    {
        var stores = Cities.Stores[habits.City];
        return dice.PerMille(HomeStorePerMille) ? stores[habits.HomeStore] : stores[dice.Below(stores.Length)];
    }

    private static ReceiptLine LineOf(Habits habits, int quarter, ref Dice dice)
    {
        var category = dice.PerMille(FavouritePerMille) ? habits.Category : dice.Below(Catalogue.Categories);
        var (one, other) = (dice.Below(Catalogue.ProductsPerCategory), dice.Below(Catalogue.ProductsPerCategory));
        var rank = habits.Purse switch { 0 => Math.Min(one, other), 1 => one, _ => Math.Max(one, other) };
        var product = (category * Catalogue.ProductsPerCategory) + rank;
        var lot = dice.Below(100);
        var quantity = lot < 80 ? 1 : lot < 94 ? 2 : 3;
        return new ReceiptLine(product, quantity, Catalogue.Products[product].PriceIn(quarter));
    }
}
