using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Triggers;

/// <summary>One value of a request: from JSON to the text that is kept with the run, and from there to a value of the table.</summary>
internal static class HttpCell
{
    private const string Seconds = "yyyy-MM-ddTHH:mm:ss.FFFFFF";

    // What a decimal column of the warehouse can hold.
    private const int DecimalDigits = 18;

    /// <summary>The stored form, or null when the value is not of the type. Numbers may come as texts, as exact clients send them.</summary>
    public static string? Read(JsonNode value, ColumnType type, TimeZoneInfo zone)
    {
        var kind = value.GetValueKind();
        var text = kind switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
            _ => null,
        };
        if (text is null || (type.Kind == ColumnKind.Boolean && kind == JsonValueKind.String))
        {
            return null;
        }
        if (type.Kind == ColumnKind.DateTime)
        {
            return ReadTime(text, zone)?.ToString(Seconds, CultureInfo.InvariantCulture);
        }
        return Parse(text, type) is null ? null : text;
    }

    /// <summary>The value that a stored text stands for; null for none, and for what is not of the type.</summary>
    public static object? Parse(string? text, ColumnType type) => text is null ? null : type.Kind switch
    {
        ColumnKind.Text => text,
        ColumnKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        ColumnKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Fits(exact, type.Scale) ? exact : null,
        ColumnKind.Real => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real : null,
        ColumnKind.Boolean => bool.TryParse(text, out var flag) ? flag : null,
        ColumnKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        ColumnKind.DateTime => DateTime.TryParseExact(text, Seconds, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>What may be sent as such a value, in the user's words.</summary>
    public static LocalText Expected(ColumnType type) => type.Kind switch
    {
        ColumnKind.Text => ("a text", "текст"),
        ColumnKind.Integer => ("a whole number", "целое число"),
        ColumnKind.Boolean => ("true or false", "true или false"),
        ColumnKind.Date => ("a date as 2026-10-31", "дату вида 2026-10-31"),
        ColumnKind.DateTime => ("a date and time as 2026-10-31T12:30:00", "дату и время вида 2026-10-31T12:30:00"),
        _ => ("a number", "число"),
    };

    private static bool Fits(decimal value, int scale) => Math.Abs(value) < (decimal)Math.Pow(10, DecimalDigits - scale);

    private static DateTime? ReadTime(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", Seconds], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return local;
        }
        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mmK", Seconds + "K"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
            : null;
    }
}
