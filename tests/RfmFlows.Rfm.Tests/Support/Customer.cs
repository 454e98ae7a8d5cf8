namespace RfmFlows.Rfm.Tests;

/// <summary>What a customer is scored by.</summary>
internal sealed record Customer(string Id, decimal Recency, decimal Frequency, decimal Monetary)
{
    internal decimal this[Axis axis] => axis switch
    {
        Axis.Recency => Recency,
        Axis.Frequency => Frequency,
        _ => Monetary,
    };

    /// <summary>The value, turned so that more is better.</summary>
    internal decimal Goodness(Axis axis) => axis.Direction() == AxisDirection.HigherIsBetter ? this[axis] : -this[axis];
}
