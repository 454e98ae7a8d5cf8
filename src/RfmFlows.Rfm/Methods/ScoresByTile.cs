namespace RfmFlows.Rfm;

/// <summary>
/// SQL's NTILE(scale) over customers ordered from the worst value to the best, equal values by ascending customer id.
/// Equal customers are spread over neighbouring scores to make the classes equally large.
/// </summary>
/// <param name="Scale">How many scores.</param>
public sealed record ScoresByTile(int Scale) : ScoringPlan
{
    /// <inheritdoc/>
    public override bool TiesShare => false;
}
