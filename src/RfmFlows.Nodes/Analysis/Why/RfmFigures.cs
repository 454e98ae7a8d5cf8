using System.Globalization;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>The figures of one customer as a scoring node gives them.</summary>
/// <param name="Recency">Null for a customer without scores.</param>
/// <param name="Frequency">Of customers without scores too.</param>
/// <param name="Cycle">The own purchase cycle in days, where recency is scored by it.</param>
internal sealed record RfmFigures(decimal? Recency, decimal Frequency, decimal? Monetary, decimal? Cycle, decimal? Cycles)
{
    public bool IsScored => Recency is not null;

    /// <param name="row">By column.</param>
    public static RfmFigures Of(IReadOnlyDictionary<string, object?> row)
    {
        decimal? Number(string column) => row.GetValueOrDefault(column) is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;
        return new RfmFigures(Number("recency"), Number("frequency") ?? 0, Number("monetary"), Number(OwnCycles.Cycle), Number(OwnCycles.Cycles));
    }

    /// <summary>What an axis is scored by.</summary>
    public decimal? Of(AxisBorders borders) => borders.Axis switch
    {
        Axis.Recency => borders.InCycles ? Cycles : Recency,
        Axis.Frequency => IsScored ? Frequency : null,
        _ => Monetary,
    };
}
