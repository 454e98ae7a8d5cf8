namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What money is.</summary>
internal enum MoneyMeasure
{
    Sum,
    /// <summary>The sum by order (or day with a purchase, whichever frequency counts).</summary>
    Mean,
    Margin,
}
