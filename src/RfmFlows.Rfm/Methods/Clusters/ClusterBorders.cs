namespace RfmFlows.Rfm;

/// <summary>
/// Borders between clusters of values (see <see cref="LineClusters"/>): the smallest value of the upper cluster, which belongs to it, so that borders are values
/// that occur and no rounding can move a customer. An engine counts the customers of each distinct value and gives them in ascending order.
/// </summary>
/// <remarks>Where there are fewer distinct values than scores, the best keep the highest score and the worst the lowest; scores between stay unused.</remarks>
public sealed record ClusterBorders : ScoringPlan
{
    /// <summary>Makes the plan.</summary>
    /// <param name="scale">How many clusters; with <paramref name="propose"/> the fewest.</param>
    /// <param name="logarithmic">Whether the logarithms of 1 + value are clustered: money is so skewed that its clusters are else one crowd and a handful.</param>
    /// <param name="propose">Whether the number of clusters is that of <see cref="LineClusters.Elbow"/>, at most 10.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> lies outside 3…10.</exception>
    public ClusterBorders(int scale, bool logarithmic = false, bool propose = false)
    {
        Scale = ScaleLimits.Require(scale);
        Logarithmic = logarithmic;
        Propose = propose;
    }

    /// <summary>How many clusters, or the fewest.</summary>
    public int Scale { get; }

    /// <summary>Whether logarithms are clustered.</summary>
    public bool Logarithmic { get; }

    /// <summary>Whether the number is proposed from the data.</summary>
    public bool Propose { get; }

    /// <inheritdoc/>
    public override bool TiesShare => true;

    /// <summary>The borders of an axis.</summary>
    /// <param name="axis">The axis the values belong to.</param>
    /// <param name="points">Its values; at least one.</param>
    public AxisBorders Compute(Axis axis, LinePoints points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var clusters = new LineClusters(points.Points, Propose ? ScaleLimits.Max + 1 : Scale);
        var scale = Propose ? clusters.Elbow(Scale, ScaleLimits.Max) : Scale;
        var inner = clusters.Firsts(Math.Min(scale, clusters.Most)).Skip(1).Select(i => points.Points[i].From).ToList();
        // A single value stands below every border, as it does among quantiles.
        var last = inner.Count > 0 ? inner[^1] : points.Max + (axis.IsWhole() ? 1 : 0.01m);
        return new(axis, [.. inner, .. Enumerable.Repeat(last, scale - 1 - inner.Count)], ClosedSide.Left, points.Min, points.Max);
    }
}
