namespace RfmFlows.Rfm;

/// <summary>How one axis is scored.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Plan">How scores come about.</param>
/// <param name="Within">
/// Axes whose scores divide the customers into groups first; the plan then works in each group by itself, with borders
/// of its own. Empty = over all customers. Axes named here must be scored before.
/// </param>
public sealed record AxisPlan(Axis Axis, ScoringPlan Plan, IReadOnlyList<Axis> Within)
{
    /// <summary>A plan over all customers.</summary>
    public AxisPlan(Axis axis, ScoringPlan plan)
        : this(axis, plan, [])
    {
    }
}
