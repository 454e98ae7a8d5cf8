using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>ABC and XYZ as SQL.</summary>
internal static class AbcXyzSql
{
    /// <summary>The class by what the objects before an object and itself make of the total; missing where the total is not above 0.</summary>
    /// <param name="running">The running sum by falling value, the object's own included.</param>
    public static string Abc(string running, string value, string total, AbcBorders borders, Dialect sql)
    {
        string Below(decimal percent) => $"100 * ({running} - {value}) < {sql.Literal(percent)} * {total}";
        return $"CASE WHEN coalesce({total}, 0) <= 0 THEN NULL WHEN {Below(borders.A)} THEN 'A' WHEN {Below(borders.B)} THEN 'B' ELSE 'C' END";
    }

    /// <summary>The coefficient of variation of the values of equal periods in percent; missing where they come to nothing.</summary>
    /// <param name="periods">How many periods there are, those without a value included; at least 2.</param>
    /// <param name="deviation">The standard deviation of the values, a real.</param>
    public static string Variation(string periods, string sum, string deviation, FigureSql figures, Dialect sql) =>
        $"CASE WHEN {sum} > 0 THEN {sql.RoundSmall($"(100 * {deviation} * {figures.Real(periods)} / {figures.Real(sum)})", FigureSql.PercentDigits)} END";

    /// <summary>The class by the variation.</summary>
    public static string Xyz(string variation, XyzBorders borders, Dialect sql) =>
        $"CASE WHEN {variation} <= {sql.Literal(borders.X)} THEN 'X' WHEN {variation} <= {sql.Literal(borders.Y)} THEN 'Y' ELSE 'Z' END";
}
