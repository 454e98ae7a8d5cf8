namespace RfmFlows.Rfm;

/// <summary>Which end of an axis is the good one. Scores hide it: the highest score is always the best.</summary>
public enum AxisDirection
{
    /// <summary>The greatest values get the highest score.</summary>
    HigherIsBetter,

    /// <summary>The smallest values get the highest score.</summary>
    LowerIsBetter,
}
