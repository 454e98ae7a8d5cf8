namespace RfmFlows.Rfm;

/// <summary>A named way to score, with its tie rule declared. See <see cref="ScoringMethods"/>.</summary>
public sealed class ScoringMethod
{
    private readonly Func<Axis, int, AxisPlan> _plan;

    internal ScoringMethod(string id, Text title, Text help, Func<Axis, int, AxisPlan> plan)
    {
        Id = id;
        Title = title;
        Help = help;
        _plan = plan;
    }

    /// <summary>The name kept in scenarios; it never changes.</summary>
    public string Id { get; }

    /// <summary>The name as a user reads it.</summary>
    public Text Title { get; }

    /// <summary>What it does, above all with equal values.</summary>
    public Text Help { get; }

    /// <summary>The scale the method insists on; null = any of 3…10.</summary>
    public int? FixedScale { get; init; }

    /// <summary>The scale taken where none is chosen.</summary>
    public int DefaultScale { get; init; } = ScaleLimits.Default;

    /// <summary>How an axis is scored.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="scale">How many scores.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale lies outside 3…10, or is not the <see cref="FixedScale"/>.</exception>
    public AxisPlan Plan(Axis axis, int scale)
    {
        ScaleLimits.Require(scale);
        if (FixedScale is { } only)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(scale, only);
        }

        return _plan(axis, scale);
    }
}
