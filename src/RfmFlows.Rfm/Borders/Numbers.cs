using System.Globalization;

namespace RfmFlows.Rfm;

/// <summary>Numbers as English and Russian readers write them; the process itself has no cultures.</summary>
internal static class Numbers
{
    private static readonly NumberFormatInfo _russian = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };

    internal static string En(decimal value) => value.ToString(Pattern(value), NumberFormatInfo.InvariantInfo);

    internal static string Ru(decimal value) => value.ToString(Pattern(value), _russian);

    /// <summary>The Russian noun form after a number: 1 день, 2 дня, 5 дней.</summary>
    internal static string Plural(decimal number, string one, string few, string many) => ((int)(Math.Abs(number) % 100), (int)(Math.Abs(number) % 10)) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };

    private static string Pattern(decimal value) => value == decimal.Truncate(value) ? "#,0" : "#,0.00##########";
}
