using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Inline;

/// <summary>Reads one typed cell.</summary>
internal static class InlineCell
{
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];

    /// <summary>The value as a warehouse takes it (null is missing), or false where it does not fit. A parameter's value is a text and fits every type that it reads as.</summary>
    public static bool TryRead(JsonValue? cell, ColumnType type, out object? value)
    {
        value = null;
        var kind = cell?.GetValueKind() ?? JsonValueKind.Null;
        if (kind == JsonValueKind.Null)
        {
            return true;
        }
        var text = kind == JsonValueKind.String ? cell!.GetValue<string>() : cell!.ToJsonString();
        if (type.Kind == ColumnKind.Text)
        {
            value = text;
            return true;
        }
        if (kind == JsonValueKind.String && string.IsNullOrWhiteSpace(text))
        {
            return true;
        }
        value = Parse(text, type);
        return value is not null;
    }

    /// <summary>The value as SQL.</summary>
    public static string Literal(object? value, Dialect sql) => value switch
    {
        null => "NULL",
        string text => sql.Literal(text),
        long whole => sql.Literal(whole),
        decimal exact => sql.Literal(exact),
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        bool flag => sql.Literal(flag),
        DateOnly date => sql.Literal(date),
        DateTime time => sql.Literal(time),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static object? Parse(string text, ColumnType type)
    {
        var culture = CultureInfo.InvariantCulture;
        switch (type.Kind)
        {
            case ColumnKind.Integer:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null;
            case ColumnKind.Decimal:
                return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var exact)
                    && decimal.Round(exact, type.Scale) == exact && Math.Abs(exact) < 1_000_000_000_000m ? exact : null;
            case ColumnKind.Real:
                return double.TryParse(text, NumberStyles.Float, culture, out var real) && double.IsFinite(real) ? real : null;
            case ColumnKind.Boolean:
                return bool.TryParse(text, out var flag) ? flag : null;
            case ColumnKind.Date:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date) ? date : null;
            default:
                return DateTime.TryParseExact(text, Moments, culture, DateTimeStyles.None, out var time) ? time : null;
        }
    }
}
