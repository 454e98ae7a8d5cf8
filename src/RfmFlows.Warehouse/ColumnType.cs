using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RfmFlows.Warehouse;

/// <summary>What a column holds, independent of the engine beneath.</summary>
public enum ColumnKind
{
    /// <summary>Unicode text.</summary>
    Text,
    /// <summary>Whole number of 64 bits.</summary>
    Integer,
    /// <summary>Exact decimal; the way money is kept.</summary>
    Decimal,
    /// <summary>Binary floating point of 64 bits.</summary>
    Real,
    /// <summary>True or false.</summary>
    Boolean,
    /// <summary>Calendar date without time.</summary>
    Date,
    /// <summary>Local date and time without zone, to the microsecond.</summary>
    DateTime,
}

/// <summary>A column's type; <see cref="Scale"/> counts the digits after the point of a decimal and is 0 for other kinds.</summary>
/// <remarks>Written <c>text</c>, <c>integer</c>, <c>decimal(2)</c>, <c>real</c>, <c>boolean</c>, <c>date</c>, <c>datetime</c>.</remarks>
[JsonConverter(typeof(ColumnTypeJson))]
public readonly record struct ColumnType(ColumnKind Kind, int Scale = 0)
{
    /// <summary>Most digits after the point that a decimal column may have.</summary>
    public const int MaxScale = 12;

    public static readonly ColumnType Text = new(ColumnKind.Text);
    public static readonly ColumnType Integer = new(ColumnKind.Integer);
    public static readonly ColumnType Real = new(ColumnKind.Real);
    public static readonly ColumnType Boolean = new(ColumnKind.Boolean);
    public static readonly ColumnType Date = new(ColumnKind.Date);
    public static readonly ColumnType DateTime = new(ColumnKind.DateTime);

    /// <summary>Money: a decimal with two digits after the point.</summary>
    public static readonly ColumnType Money = Decimal(2);

    public static ColumnType Decimal(int scale) => new(ColumnKind.Decimal, scale);

    /// <summary>True for integers, decimals and reals.</summary>
    public bool IsNumber => Kind is ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Real;

    /// <summary>True for dates with and without a time.</summary>
    public bool IsTime => Kind is ColumnKind.Date or ColumnKind.DateTime;

    public override string ToString() => Kind == ColumnKind.Decimal
        ? string.Create(CultureInfo.InvariantCulture, $"decimal({Scale})")
        : Kind.ToString().ToLowerInvariant();

    /// <summary>Reads the written form; false when it is none.</summary>
    public static bool TryParse(string? text, out ColumnType type)
    {
        type = Text;
        if (text is null)
        {
            return false;
        }
        if (text == "decimal")
        {
            type = Money;
            return true;
        }
        if (text.StartsWith("decimal(", StringComparison.Ordinal) && text.EndsWith(')'))
        {
            var valid = int.TryParse(text["decimal(".Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var scale) && scale <= MaxScale;
            type = valid ? Decimal(scale) : Text;
            return valid;
        }
        var known = Enum.TryParse<ColumnKind>(text, ignoreCase: true, out var kind) && text.All(char.IsAsciiLetterLower);
        type = new ColumnType(known ? kind : ColumnKind.Text);
        return known;
    }
}

public sealed class ColumnTypeJson : JsonConverter<ColumnType>
{
    public override ColumnType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ColumnType.TryParse(reader.GetString(), out var type) ? type : throw new JsonException($"'{reader.GetString()}' is no column type");

    public override void Write(Utf8JsonWriter writer, ColumnType value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
