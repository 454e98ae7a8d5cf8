namespace RfmFlows.Sample.Purchases;

/// <summary>A distribution given by some of its quantiles, straight lines between them.</summary>
/// <param name="points">Shares in ascending order from 0 to 1, each with its value.</param>
internal sealed class QuantileCurve((double Share, double Value)[] points)
{
    /// <summary>The value that a share (0 to 1) of the population does not exceed.</summary>
    public double At(double share)
    {
        var next = 1;
        while (points[next].Share < share)
        {
            next++;
        }

        var (lower, upper) = (points[next - 1], points[next]);
        return lower.Value + ((upper.Value - lower.Value) * (share - lower.Share) / (upper.Share - lower.Share));
    }
}
