namespace RfmFlows.Rfm;

/// <summary>Scores by borders that are known before the data: somebody's own, or those of an earlier month.</summary>
/// <param name="Borders">The borders.</param>
public sealed record FixedBorders(AxisBorders Borders) : ScoringPlan
{
    /// <inheritdoc/>
    public override bool TiesShare => true;
}
