using System.Globalization;
using Jint.Native;
using Jint.Runtime;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Values of rows as a script sees them, and back.</summary>
internal static class ScriptValues
{
    private const double LargestWhole = 9_007_199_254_740_992;

    public static JsValue ToScript(object? value) => value switch
    {
        null => JsValue.Null,
        string text => new JsValue(text),
        bool flag => new JsValue(flag),
        DateOnly date => new JsValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => new JsValue(time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
        _ => new JsValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The value as the column's type; false when it is none.</summary>
    public static bool TryRead(JsValue value, ColumnType type, out object? result)
    {
        result = null;
        if (value.IsNull() || value.IsUndefined() || (value.IsNumber() && double.IsNaN(value.AsNumber())))
        {
            return true;
        }
        result = type.Kind switch
        {
            ColumnKind.Text => value.IsObject() && !value.IsDate() ? null : value.IsDate() ? Time(value)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : TypeConverter.ToString(value),
            ColumnKind.Boolean => value.IsBoolean() ? value.AsBoolean() : null,
            ColumnKind.Date => Time(value) is { } time ? DateOnly.FromDateTime(time) : null,
            ColumnKind.DateTime => Time(value),
            _ => value.IsNumber() ? Number(value.AsNumber(), type) : null,
        };
        return result is not null;
    }

    private static object? Number(double number, ColumnType type) => type.Kind switch
    {
        ColumnKind.Real => double.IsFinite(number) ? number : null,
        ColumnKind.Integer => Math.Abs(number) <= LargestWhole && Math.Truncate(number) == number ? (long)number : null,
        _ => Math.Abs(number) < Math.Pow(10, Dialect.WholeDigits(type.Scale)) ? Math.Round((decimal)number, type.Scale, MidpointRounding.AwayFromZero) : null,
    };

    private static DateTime? Time(JsValue value)
    {
        if (value.IsDate())
        {
            var milliseconds = value.AsDate().PrimitiveValue;
            return double.IsNaN(milliseconds) ? null : DateTime.SpecifyKind(value.AsDate().ToDateTime(), DateTimeKind.Unspecified);
        }
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF"];
        return value.IsString() && DateTime.TryParseExact(value.AsString(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}
