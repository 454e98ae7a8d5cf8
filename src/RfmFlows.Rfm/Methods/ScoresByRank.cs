namespace RfmFlows.Rfm;

/// <summary>
/// Scores from ranks: score = min(scale, 1 + max(0, ⌊(scale·(2·rank − shift) − excess) / (2·(n + widening))⌋)), all in
/// whole numbers. Twice the rank is taken because a mean rank may be half a number. Where n + widening is 0 the score is 1.
/// </summary>
public sealed record ScoresByRank : ScoringPlan
{
    private ScoresByRank(int scale, RankKind rank, int shift, int excess, int widening)
    {
        Scale = ScaleLimits.Require(scale);
        Rank = rank;
        Shift = shift;
        Excess = excess;
        Widening = widening;
    }

    /// <summary>How many scores.</summary>
    public int Scale { get; }

    /// <summary>The rank.</summary>
    public RankKind Rank { get; }

    /// <summary>Taken from twice the rank.</summary>
    public int Shift { get; }

    /// <summary>Taken from the numerator: 1 where the quotient is rounded up and then lowered by one, so that a rank on a border stays below it.</summary>
    public int Excess { get; }

    /// <summary>Added to the number of customers.</summary>
    public int Widening { get; }

    /// <inheritdoc/>
    public override bool TiesShare => Rank == RankKind.Mean;

    /// <summary>Right-closed type-7 quantiles of the row numbers: <c>qcut(rank(method="first"))</c> of the Python courses.</summary>
    public static ScoresByRank FirstRankQuantiles(int scale) => new(scale, RankKind.RowNumber, shift: 2, excess: 1, widening: -1);

    /// <summary>⌊rank·scale/(n + 1)⌋ + 1 on mean ranks: SAS PROC RANK with TIES=MEAN.</summary>
    public static ScoresByRank ProcRank(int scale) => new(scale, RankKind.Mean, shift: 0, excess: 0, widening: 1);

    /// <summary>⌈(rank − ½)·scale/n⌉ on mean ranks. It lifts a large block of equal lowest values above score 1.</summary>
    public static ScoresByRank MidRank(int scale) => new(scale, RankKind.Mean, shift: 1, excess: 1, widening: 0);

    /// <summary>The score of one customer: the reference for what an engine writes.</summary>
    /// <param name="twiceRank">Twice the <see cref="Rank"/>; of mean ranks this is first + last row number of the equal values.</param>
    /// <param name="count">How many customers are ranked.</param>
    public int Score(long twiceRank, long count)
    {
        var divisor = 2 * (count + Widening);
        var quotient = divisor == 0 ? 0 : ((Scale * (twiceRank - Shift)) - Excess) / divisor;
        return (int)Math.Min(Scale, 1 + Math.Max(0, quotient));
    }
}
