namespace RfmFlows.Rfm;

/// <summary>What an activity branch looks at; both are whole days up to the as-of date.</summary>
public enum ActivityMeasure
{
    /// <summary>Days since the last purchase (<see cref="RecencyConvention.ToAsOfDate"/>); missing without a purchase.</summary>
    DaysSinceLast,

    /// <summary>
    /// Days since the last return: the latest purchase that came at least <see cref="ActivityBorders.ReturnGap"/> days after the
    /// one before it, which is the first purchase of the present run of activity; missing where there was no such pause.
    /// </summary>
    DaysSinceReturn,
}
