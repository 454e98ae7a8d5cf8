namespace RfmFlows.Rfm;

/// <summary>
/// How the scores of one axis come about, told to an engine that holds the rows. A closed family:
/// <see cref="FixedBorders"/>, <see cref="BordersFromData"/>, <see cref="ClusterBorders"/>, <see cref="ScoresByRank"/>, <see cref="ScoresByTile"/>.
/// </summary>
public abstract record ScoringPlan
{
    private protected ScoringPlan()
    {
    }

    /// <summary>
    /// Whether customers with equal values always share a score. If so the scores are those of some
    /// <see cref="AxisBorders"/>; if not, a customer's score depends on the order of rows.
    /// </summary>
    public abstract bool TiesShare { get; }
}
