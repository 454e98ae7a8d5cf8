using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Group;

/// <summary>What can be said about a group.</summary>
/// <param name="Id">Name in scenarios and at the beginning of the column's name.</param>
/// <param name="Sql">The expression over the group's rows, of the type that <paramref name="Type"/> promises once it is cast.</param>
internal sealed record Aggregate(string Id, LocalText Title, Func<Column?, ColumnType> Type, Func<AggregateUse, Dialect, string> Sql)
{
    private const int ShareDigits = 6;
    private const int LeastMeanDigits = 4;

    public bool NeedsColumn { get; init; } = true;

    public bool NeedsNumber { get; init; }

    public bool NeedsOrder { get; init; }

    public bool TakesBoolean { get; init; } = true;

    public static IReadOnlyList<Aggregate> All { get; } =
    [
        new("count", ("Count", "Количество"), _ => ColumnType.Integer, (u, _) => $"count({u.Value ?? "*"})") { NeedsColumn = false },
        new("distinct", ("Different values", "Различных значений"), _ => ColumnType.Integer, (u, _) => $"count(DISTINCT {u.Value})"),
        new("sum", ("Sum", "Сумма"), c => c!.Type, (u, _) => Sum(u)) { NeedsNumber = true },
        new("mean", ("Mean", "Среднее"), MeanType, Mean) { NeedsNumber = true },
        new("median", ("Median", "Медиана"), MedianType, Median) { NeedsNumber = true },
        new("min", ("Smallest", "Наименьшее"), c => c!.Type, (u, sql) => $"min({Comparable(u, sql)})") { TakesBoolean = false },
        new("max", ("Largest", "Наибольшее"), c => c!.Type, (u, sql) => $"max({Comparable(u, sql)})") { TakesBoolean = false },
        new("first", ("First", "Первое"), c => c!.Type, (u, sql) => End(u, descending: false, sql)) { NeedsOrder = true },
        new("last", ("Last", "Последнее"), c => c!.Type, (u, sql) => End(u, descending: true, sql)) { NeedsOrder = true },
        new("share", ("Share", "Доля"), _ => ColumnType.Decimal(ShareDigits), Share) { NeedsColumn = false, NeedsNumber = true },
    ];

    public static Aggregate Find(string id) => All.FirstOrDefault(a => a.Id == id) ?? All[0];

    // Sums of reals depend on the order of adding, so that is fixed.
    private static string Sum(AggregateUse use) => use.Column!.Type.Kind == ColumnKind.Real ? $"sum({use.Value} ORDER BY {use.Value})" : $"sum({use.Value})";

    private static ColumnType MeanType(Column? column) => column!.Type.Kind == ColumnKind.Real ? ColumnType.Real : ColumnType.Decimal(Math.Max(LeastMeanDigits, column.Type.Scale));

    private static string Mean(AggregateUse use, Dialect sql) => use.Column!.Type.Kind == ColumnKind.Real
        ? $"({Sum(use)} / nullif(count({use.Value}), 0))"
        : sql.Round($"(sum({use.Value}) / nullif(count({use.Value}), 0))", MeanType(use.Column).Scale);

    private static ColumnType MedianType(Column? column) =>
        column!.Type.Kind == ColumnKind.Real ? ColumnType.Real : ColumnType.Decimal(Math.Min(ColumnType.MaxScale, column.Type.Scale + 1));

    private static string Median(AggregateUse use, Dialect sql)
    {
        var median = $"percentile_cont(0.5) WITHIN GROUP (ORDER BY {sql.Cast(use.Value!, ColumnType.Real)})";
        return use.Column!.Type.Kind == ColumnKind.Real ? median : sql.Round(median, MedianType(use.Column).Scale);
    }

    private static string Comparable(AggregateUse use, Dialect sql) => use.Column!.Type.Kind == ColumnKind.Text ? sql.ByCodePoint(use.Value!) : use.Value!;

    private static string End(AggregateUse use, bool descending, Dialect sql)
    {
        var order = sql.OrderBy([new SortKey(use.OrderedBy!.Name, descending), new SortKey(use.Column!.Name)], new Columns([use.OrderedBy, .. new[] { use.Column }.Where(c => c != use.OrderedBy)]));
        return $"(array_agg({use.Value} {order}))[1]";
    }

    private static string Share(AggregateUse use, Dialect sql)
    {
        var part = use.Column is null ? "count(*)" : Sum(use);
        // The frame fixes the order in which reals are added.
        var whole = $"sum({part}) OVER (ORDER BY {part} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
        return sql.Round($"({sql.Cast(part, ColumnType.Real)} / nullif({whole}, 0))", ShareDigits);
    }
}
