namespace RfmFlows.Rfm;

/// <summary>A side from which RFM looks at a customer.</summary>
public enum Axis
{
    /// <summary>Whole days since the last purchase; fewer is better. See <see cref="RecencyConvention"/>.</summary>
    Recency,

    /// <summary>Purchases (orders, not lines of orders); more is better.</summary>
    Frequency,

    /// <summary>Money spent, in the currency of the data; more is better.</summary>
    Monetary,
}
