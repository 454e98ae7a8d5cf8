using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Expressions;

/// <summary>The columns over which the tests and the examples of the documentation are written.</summary>
internal static class Sample
{
    public static readonly DateOnly AsOf = new(2026, 3, 15);

    public static readonly Columns Columns = Columns.Of(
        ("name", ColumnType.Text), ("age", ColumnType.Integer), ("amount", ColumnType.Money), ("score", ColumnType.Real),
        ("born", ColumnType.Date), ("bought", ColumnType.DateTime), ("consent", ColumnType.Boolean), ("Сумма покупок", ColumnType.Money),
        ("город", ColumnType.Text), ("end", ColumnType.Integer), ("fine", ColumnType.Decimal(7)));

    /// <summary>One row of those columns as a SELECT.</summary>
    public const string Row = """
        SELECT 'Иван Petrov' AS name, CAST(34 AS BIGINT) AS age, CAST(1250.50 AS DECIMAL(18, 2)) AS amount, CAST(2.5 AS DOUBLE) AS score,
            DATE '1991-05-31' AS born, TIMESTAMP '2026-02-28 23:30:00' AS bought, TRUE AS consent, CAST(10.25 AS DECIMAL(18, 2)) AS "Сумма покупок",
            CAST(NULL AS VARCHAR) AS "город", CAST(7 AS BIGINT) AS "end", CAST(0.1234567 AS DECIMAL(38, 7)) AS fine
        """;

    public static string Sql(string expression) => Parse(expression).ToSql(DuckDbDialect.Instance, AsOf);

    public static ParsedExpression Parse(string expression) => Expression.Parse(expression, Columns);
}
