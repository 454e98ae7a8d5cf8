namespace RfmFlows.Sample.Purchases;

/// <summary>Finds the receipts of a customer within a slice of days. What is found does not depend on how the days are sliced.</summary>
internal sealed class PurchaseTimes(ulong seed, int customers, SampleCalendar calendar)
{
    /// <summary>The hour at which stores open; outside of their hours people buy online.</summary>
    public const int OpeningHour = 10;

    /// <summary>The hour at which stores close.</summary>
    public const int ClosingHour = 22;

    private const int LongestDelay = 14;
    private const int OpenHours = ClosingHour - OpeningHour;
    private const int OutOfHoursPerMille = 60;
    private const int SecondsPerHour = 3600;

    /// <summary>The plan of a customer, or of a guest where the number lies behind the customers.</summary>
    public PurchasePlan PlanOf(int customer) =>
        customer < customers ? PurchasePlan.Of(seed, customer, calendar.Days) : PurchasePlan.OfGuest(seed, customer);

    /// <summary>Adds the keys of the receipts on the days from <paramref name="firstDay"/> up to, not including, <paramref name="endDay"/>.</summary>
    public void Collect(int customer, int firstDay, int endDay, KeyList keys)
    {
        var plan = PlanOf(customer);
        if (calendar.DayAt(plan.Start) >= endDay || calendar.DayAt(plan.End) + LongestDelay < firstDay)
        {
            return;
        }

        var dice = Dice.For(seed, DicePurpose.Times, (ulong)customer);
        Span<double> waits = stackalloc double[PurchasePlan.MaximumCount];
        var step = plan.Span / DrawWaits(ref dice, waits[..plan.Count]);
        var previous = -1;
        var waited = 0.0;
        for (var purchase = 0; purchase < plan.Count; purchase++)
        {
            waited += waits[purchase];
            var day = calendar.DayAt(plan.Start + (waited * step));
            var time = TimeOn(day, previous, ref dice);
            var returnedAfterDays = dice.PerMille(Shares.Returns) ? 1 + dice.Below(LongestDelay) : 0;
            if (time < 0)
            {
                continue;
            }

            previous = time;
            keys.AddWithin(firstDay, endDay, new ReceiptKey(time, customer, 0));
            if (returnedAfterDays > 0)
            {
                keys.AddWithin(firstDay, endDay, new ReceiptKey(TimeOfReturn(time, customer, returnedAfterDays), customer, returnedAfterDays));
            }
        }
    }

    /// <summary>The time of the purchase that a return takes back.</summary>
    public int TimeOfPurchase(ReceiptKey key) =>
        key.ReturnedAfterDays == 0 ? key.Time : key.Time - ReturnOffset(key.Customer, key.ReturnedAfterDays);

    private int TimeOfReturn(int purchase, int customer, int delay) => purchase + ReturnOffset(customer, delay);

    /// <summary>Depends on customer and delay only, so that the way back from a return to its purchase is known.</summary>
    private int ReturnOffset(int customer, int delay)
    {
        var dice = Dice.For(seed, DicePurpose.ReturnOffset, ((ulong)customer * (LongestDelay + 1)) + (ulong)delay);
        return (delay * SampleCalendar.SecondsPerDay) - dice.Below(2 * SecondsPerHour);
    }

    /// <summary>Irregular waits before each purchase, none before the first; returns their sum, never 0.</summary>
    private static double DrawWaits(ref Dice dice, Span<double> waits)
    {
        waits[0] = 0;
        var sum = 0.0;
        foreach (ref var wait in waits[1..])
        {
            var chance = dice.Unit();
            wait = .1 + (chance * chance);
            sum += wait;
        }

        return sum == 0 ? 1 : sum;
    }

    /// <summary>
    /// A second on the day, mostly in opening hours, later than the customer's previous purchase; −1 where the day has no room left.
    /// </summary>
    private static int TimeOn(int day, int previous, ref Dice dice)
    {
        var night = dice.PerMille(OutOfHoursPerMille);
        var (one, other) = (dice.Unit(), dice.Unit());
        var hour = night
            ? ClosingHour + (one * other * (24 - OpenHours))
            : OpeningHour + ((one + other) / 2 * OpenHours);
        var second = (int)(hour * SecondsPerHour);
        var midnight = (day + 1) * SampleCalendar.SecondsPerDay;
        var time = (day * SampleCalendar.SecondsPerDay) + (second % SampleCalendar.SecondsPerDay);
        var later = dice.Below(600);
        if (time <= previous)
        {
            time = previous + 1 + later;
        }

        return time < midnight ? time : -1;
    }
}
