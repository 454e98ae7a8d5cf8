using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// The arithmetic of figures. Sums are exact; what needs reals is computed from exact sums in a fixed order and rounded at once, so that neither
/// the order of rows nor the number of threads can show.
/// </summary>
internal sealed class FigureSql(Dialect sql)
{
    public const int PercentDigits = 2;
    public const int RatioDigits = 4;

    /// <summary>One figure divided by another; missing where that is 0.</summary>
    public string Ratio(string part, string whole, int digits = RatioDigits) => sql.RoundSmall($"({Real(part)} / nullif({Real(whole)}, 0))", digits);

    /// <summary>A part of a whole in percent.</summary>
    public string Percent(string part, string whole, int digits = PercentDigits) => sql.RoundSmall($"(100 * {Real(part)} / nullif({Real(whole)}, 0))", digits);

    /// <summary>How much a figure has grown, in percent of what it was; missing where it was not above 0.</summary>
    public string Growth(string now, string before) => $"CASE WHEN {before} > 0 THEN {Percent($"({now} - {before})", before)} END";

    /// <summary>Money divided by a count.</summary>
    public string Mean(string money, string count) => sql.Cast(sql.Quotient(money, count, 2), ColumnType.Money);

    /// <summary>The middle value as an aggregate, a real; missing values do not count.</summary>
    public string Median(string value) => $"percentile_cont(0.5) WITHIN GROUP (ORDER BY {Real(value)})";

    /// <summary>Sample standard deviation from the count, the sum and the sum of squares, a real; missing below two values.</summary>
    public string Deviation(string count, string sum, string squares)
    {
        var (n, s) = (Real(count), Real(sum));
        return $"CASE WHEN {count} >= 2 THEN sqrt(greatest(0, ({n} * {Real(squares)} - {s} * {s}) / ({n} * ({n} - 1)))) END";
    }

    /// <summary>The same for values that are all there are; missing without any.</summary>
    public string PopulationDeviation(string count, string sum, string squares)
    {
        var (n, s) = (Real(count), Real(sum));
        return $"CASE WHEN {count} >= 1 THEN sqrt(greatest(0, {n} * {Real(squares)} - {s} * {s})) / {n} END";
    }

    public string Real(string value) => sql.Cast(value, ColumnType.Real);

    public string Count(string column) => $"coalesce({column}, 0)";
}
