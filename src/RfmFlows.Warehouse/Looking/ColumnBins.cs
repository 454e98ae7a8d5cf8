namespace RfmFlows.Warehouse;

/// <summary>Bins of equal round width over the values of a column of numbers, dates or times.</summary>
internal sealed class ColumnBins
{
    private readonly Column _column;
    private readonly double _start;
    private readonly double _step;

    private ColumnBins(Column column, double start, double step)
    {
        _column = column;
        _start = start;
        _step = step;
    }

    /// <summary>Null where the values cannot be put into bins: there are none, or they are not finite.</summary>
    public static ColumnBins? Over(Column column, object? min, object? max, int bins)
    {
        if (min is null || max is null)
        {
            return null;
        }
        var (low, high) = (Number(min), Number(max));
        var step = RoundSteps.Of(column.Type, high - low, bins);
        // Dates begin at the first one, since weeks and years have no common zero.
        var start = column.Type.IsTime ? low : Math.Floor(low / step) * step;
        return double.IsFinite(low) && double.IsFinite(high) && double.IsFinite(step) ? new ColumnBins(column, start, step) : null;
    }

    /// <summary>The number of the bin of each value, from 0; missing for missing ones.</summary>
    public string Index(Dialect sql)
    {
        var value = _column.Type.IsTime ? sql.Seconds(sql.Quote(_column.Name)) : sql.Cast(sql.Quote(_column.Name), ColumnType.Real);
        return sql.Cast($"floor(({value} - ({sql.Cast(sql.Literal(Text(_start)), ColumnType.Real)})) / {sql.Cast(sql.Literal(Text(_step)), ColumnType.Real)})", ColumnType.Integer);
    }

    /// <summary>Where a bin begins.</summary>
    public object From(long index)
    {
        var border = RoundSteps.Border(_start, _step, index);
        return _column.Type.Kind switch
        {
            ColumnKind.Date => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(border)),
            ColumnKind.DateTime => DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(border), DateTimeKind.Unspecified),
            _ => border,
        };
    }

    private static double Number(object value) => value switch
    {
        DateOnly date => (date.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalSeconds,
        DateTime time => (time - DateTime.UnixEpoch).TotalSeconds,
        _ => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Text(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
