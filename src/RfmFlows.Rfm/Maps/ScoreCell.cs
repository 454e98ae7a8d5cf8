namespace RfmFlows.Rfm;

/// <summary>The scores of a customer: a cell of the RFM cube. Axes a map does not use are 0.</summary>
/// <param name="Recency">The recency score.</param>
/// <param name="Frequency">The frequency score.</param>
/// <param name="Monetary">The monetary score.</param>
public readonly record struct ScoreCell(int Recency, int Frequency, int Monetary = 0)
{
    /// <summary>The score of one axis.</summary>
    public int this[Axis axis] => axis switch
    {
        Axis.Recency => Recency,
        Axis.Frequency => Frequency,
        Axis.Monetary => Monetary,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Not an axis."),
    };

    /// <summary>Such as "R5 F1"; axes at 0 are left out.</summary>
    public override string ToString()
    {
        var cell = this;
        return string.Join(' ', AxisFacts.All.Where(axis => cell[axis] != 0).Select(axis => $"{axis.Letter()}{cell[axis]}"));
    }
}
