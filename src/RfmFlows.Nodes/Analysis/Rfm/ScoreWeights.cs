using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What each score counts in the weighted score.</summary>
internal sealed record ScoreWeights(decimal Recency, decimal Frequency, decimal Monetary)
{
    /// <summary>The column of the weighted score.</summary>
    public const string Column = "score";

    /// <summary>Digits after the point that the weighted score has.</summary>
    public const int Scale = 4;

    public bool AreZero => Recency == 0 && Frequency == 0 && Monetary == 0;

    /// <summary>The weighted score: each score times its weight, added up.</summary>
    public string Select(Dialect sql) => string.Join(" + ", AxisFacts.All.Select(a => $"{sql.Literal(Of(a))} * {AxisSql.ScoreColumn(a)}"));

    private decimal Of(Axis axis) => axis switch
    {
        Axis.Recency => Recency,
        Axis.Frequency => Frequency,
        _ => Monetary,
    };
}
