namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What the lines of a customer in one category come to. Money in hundredths.</summary>
internal struct CategorySums
{
    /// <summary>Lines bought.</summary>
    public long Lines;

    /// <summary>The sum of the lines in the window.</summary>
    public long ValueNow;

    /// <summary>Lines bought at a price.</summary>
    public long Priced;

    /// <summary>The sum of their prices.</summary>
    public long Prices;
}
