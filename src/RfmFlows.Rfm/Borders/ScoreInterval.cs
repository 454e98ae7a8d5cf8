namespace RfmFlows.Rfm;

/// <summary>The values that get one score. Which ends belong to it is said by <see cref="ClosedSide"/> of the borders.</summary>
/// <param name="Score">The score.</param>
/// <param name="Lower">The lower border; null = no lower limit.</param>
/// <param name="Upper">The upper border; null = no upper limit.</param>
public sealed record ScoreInterval(int Score, decimal? Lower, decimal? Upper)
{
    /// <summary>Whether no value can get the score, because the borders around it are equal.</summary>
    public bool IsUnused => Lower is not null && Lower == Upper;
}
