using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Reads the value of a condition as the kind of its column, or as another column: <c>{"column": "other"}</c>.</summary>
internal static class ConditionValue
{
    public static Term Read(JsonNode? value, ColumnType type, Columns columns, SettingReader reader)
    {
        var terms = new TermFactory(columns, (remark, _) => reader.Add(remark));
        if (ColumnOf(value) is { } column)
        {
            return terms.Column(column, default);
        }
        return Literal(value, type) is { } literal ? LiteralTerm.Of(literal, default) : terms.Wrong(ExpressionRemarks.WrongValue(Expected(type)), default);
    }

    /// <summary>The other column that a value names; null for a plain value.</summary>
    public static string? ColumnOf(JsonNode? value) =>
        value is JsonObject { Count: 1 } other && other["column"] is JsonValue name && name.TryGetValue<string>(out var column) ? column : null;

    private static object? Literal(JsonNode? value, ColumnType type)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        return type switch
        {
            { Kind: ColumnKind.Text } when kind == JsonValueKind.String => Storable(value!.GetValue<string>()),
            { Kind: ColumnKind.Boolean } when kind is JsonValueKind.True or JsonValueKind.False => value!.GetValue<bool>(),
            { IsNumber: true } when kind == JsonValueKind.Number => Number(value!.ToJsonString()),
            { Kind: ColumnKind.Date } when kind == JsonValueKind.String => Moment(value!) is { TimeOfDay.Ticks: 0 } day ? DateOnly.FromDateTime(day) : null,
            { Kind: ColumnKind.DateTime } when kind == JsonValueKind.String => Moment(value!),
            _ => null,
        };
    }

    // No engine stores a zero character.
    private static string? Storable(string text) => text.Contains('\0') ? null : text;

    private static DateTime? Moment(JsonNode value) =>
        DateTime.TryParseExact(value.GetValue<string>(), ExpressionParser.MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static object? Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) && exact.Scale <= ColumnType.MaxScale)
        {
            return exact;
        }
        var real = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(real) ? real : null;
    }

    private static LocalText Expected(ColumnType type) => type.Kind switch
    {
        ColumnKind.Text => ("a text", "текст"),
        ColumnKind.Boolean => ("true or false", "true или false"),
        ColumnKind.Date => ("a date such as \"2026-01-31\"", "дата вида \"2026-01-31\""),
        ColumnKind.DateTime => ("a time such as \"2026-01-31 10:30:00\"", "время вида \"2026-01-31 10:30:00\""),
        _ => ("a number", "число"),
    };
}
