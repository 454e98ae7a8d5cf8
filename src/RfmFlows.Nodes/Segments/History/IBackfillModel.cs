namespace RfmFlows.Nodes.Segments.History;

/// <summary>An analysis that can be repeated for any day.</summary>
internal interface IBackfillModel
{
    /// <summary>The rule that snapshots of it go by.</summary>
    SegmentRule Rule { get; }

    /// <summary>The column with the money of a customer.</summary>
    string RevenueColumn { get; }

    /// <summary>The customers as of a day, just as the analysis gives them; a SELECT that holds until the next call.</summary>
    Task<string> CustomersAsync(DateOnly day);
}
