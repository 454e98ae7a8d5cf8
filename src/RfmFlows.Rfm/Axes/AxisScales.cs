namespace RfmFlows.Rfm;

/// <summary>How many scores each axis has.</summary>
/// <param name="Recency">The scores of recency.</param>
/// <param name="Frequency">The scores of frequency.</param>
/// <param name="Monetary">The scores of money.</param>
public readonly record struct AxisScales(int Recency, int Frequency, int Monetary)
{
    /// <summary>The same scale for every axis.</summary>
    public AxisScales(int all)
        : this(all, all, all)
    {
    }

    /// <summary>The scale of one axis.</summary>
    public int this[Axis axis] => axis switch
    {
        Axis.Recency => Recency,
        Axis.Frequency => Frequency,
        Axis.Monetary => Monetary,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Not an axis."),
    };

    /// <summary>Each axis with a scale that is asked for it.</summary>
    public static AxisScales Of(Func<Axis, int> scaleOf)
    {
        ArgumentNullException.ThrowIfNull(scaleOf);
        return new(scaleOf(Axis.Recency), scaleOf(Axis.Frequency), scaleOf(Axis.Monetary));
    }
}
