using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Now against before: a figure of the window beside the same of the window before it.</summary>
internal static class Comparison
{
    /// <summary>Before, difference, growth in percent, and whether that passes the limit.</summary>
    public static IEnumerable<Column> Columns(Indicator indicator) =>
    [
        new($"{indicator.Id}_prev", indicator.Unit.Type), new($"{indicator.Id}_diff", indicator.Unit.Type),
        new($"{indicator.Id}_pct", ColumnType.Decimal(FigureSql.PercentDigits)), new($"{indicator.Id}_flag", ColumnType.Boolean),
    ];

    /// <param name="limit">Percent of growth or fall that is passed.</param>
    public static IEnumerable<string> Select(Indicator indicator, IndicatorQuery q, decimal limit)
    {
        var type = indicator.Unit.Type;
        var (now, before) = (q.Sql.Cast(indicator.Sql(q), type), q.Sql.Cast(indicator.Before!(q), type));
        var growth = q.Figures.Growth(now, before);
        return new[] { before, $"{now} - {before}", growth, $"abs({growth}) > {q.Sql.Literal(limit)}" }
            .Zip(Columns(indicator), (sql, column) => $"{sql} AS {q.Sql.Quote(column.Name)}");
    }
}
