using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>A value: string, long, decimal, double, bool, DateOnly, DateTime or null.</summary>
internal sealed class LiteralTerm(object? value, ColumnType? type, Token at) : Term(type, at, [])
{
    public object? Value { get; } = value;

    public static LiteralTerm Of(object value, Token at) => new(value, value switch
    {
        string => ColumnType.Text,
        long => ColumnType.Integer,
        decimal number => ColumnType.Decimal(number.Scale),
        double => ColumnType.Real,
        bool => ColumnType.Boolean,
        DateOnly => ColumnType.Date,
        DateTime => ColumnType.DateTime,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    }, at);

    // PostgreSQL takes a bare 5 for 32 bits and 1e5 for a numeric.
    public override string Write(SqlWriting sql) => Value switch
    {
        null => Type is { } type ? sql.Dialect.Cast("NULL", type) : "NULL",
        long => sql.Dialect.Cast(WritePlain(sql), ColumnType.Integer),
        _ => WritePlain(sql),
    };

    public override string WritePlain(SqlWriting sql) => Value switch
    {
        string text => sql.Dialect.Literal(text),
        long number => sql.Dialect.Literal(number),
        decimal number => sql.Dialect.Literal(number),
        double number => sql.Dialect.Cast($"({number.ToString("R", CultureInfo.InvariantCulture)})", ColumnType.Real),
        bool truth => sql.Dialect.Literal(truth),
        DateOnly date => sql.Dialect.Literal(date),
        DateTime time => sql.Dialect.Literal(time),
        _ => Write(sql),
    };
}
