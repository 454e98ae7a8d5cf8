namespace RfmFlows.Sample.Purchases;

/// <summary>
/// A receipt in eight bytes: when, whose and, for a return, after how many days. Everything else is derived from these, so the
/// time order of all receipts is found by sorting numbers. Sorted keys are ordered by time, then by customer.
/// </summary>
internal readonly record struct ReceiptKey(ulong Bits)
{
    private const int DelayBits = 5;
    private const int CustomerBits = 32;
    private const int TimeShift = DelayBits + CustomerBits;

    public ReceiptKey(int time, int customer, int returnedAfterDays)
        : this(((ulong)time << TimeShift) | ((ulong)customer << DelayBits) | (uint)returnedAfterDays)
    {
    }

    /// <summary>Seconds since the start of the first day.</summary>
    public int Time => (int)(Bits >> TimeShift);

    public int Day => Time / SampleCalendar.SecondsPerDay;

    /// <summary>The number of the customer from 0; guests are numbered behind the customers.</summary>
    public int Customer => (int)((Bits >> DelayBits) & uint.MaxValue);

    /// <summary>0 for a purchase; for a return, the days between purchase and return.</summary>
    public int ReturnedAfterDays => (int)(Bits & ((1 << DelayBits) - 1));
}
