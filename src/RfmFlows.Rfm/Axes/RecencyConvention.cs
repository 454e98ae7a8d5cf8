namespace RfmFlows.Rfm;

/// <summary>To which day recency is counted. The order of customers is the same; own borders shift by one.</summary>
public enum RecencyConvention
{
    /// <summary>To the as-of date itself: a purchase on that day has recency 0. The default.</summary>
    ToAsOfDate,

    /// <summary>To the day after the as-of date: the smallest recency is 1, as most courses and tools have it.</summary>
    ToDayAfter,
}
