namespace RfmFlows.Rfm;

/// <summary>What a stage branch compares with a number of cycles; both are whole days up to the as-of date.</summary>
public enum StageMeasure
{
    /// <summary>Days since the last purchase; missing without a purchase.</summary>
    DaysSinceLast,

    /// <summary>Days since the last purchase that came more than <see cref="StageRules.Dozing"/> cycles after the one before it; missing without one.</summary>
    DaysSinceReturn,
}
