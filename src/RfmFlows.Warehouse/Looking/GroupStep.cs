namespace RfmFlows.Warehouse;

/// <summary>What values are rounded down to before rows are grouped by them.</summary>
public enum GroupStep
{
    /// <summary>Each value is a group.</summary>
    Exact,
    /// <summary>Numbers: some twenty bins of equal round width.</summary>
    Bins,
    /// <summary>Times: the hour.</summary>
    Hour,
    /// <summary>Dates and times: the day.</summary>
    Day,
    /// <summary>Dates and times: the week, from Monday.</summary>
    Week,
    /// <summary>Dates and times: the month.</summary>
    Month,
    /// <summary>Dates and times: the quarter.</summary>
    Quarter,
    /// <summary>Dates and times: the year.</summary>
    Year,
}
