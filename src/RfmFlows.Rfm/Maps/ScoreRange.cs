namespace RfmFlows.Rfm;

/// <summary>Neighbouring scores, both ends included.</summary>
/// <param name="Min">The lowest score.</param>
/// <param name="Max">The highest score.</param>
public readonly record struct ScoreRange(int Min, int Max)
{
    /// <summary>A single score.</summary>
    public ScoreRange(int only)
        : this(only, only)
    {
    }

    /// <summary>Whether a score lies in the range.</summary>
    public bool Contains(int score) => Min <= score && score <= Max;

    /// <inheritdoc/>
    public override string ToString() => Min == Max ? $"{Min}" : $"{Min}–{Max}";
}
