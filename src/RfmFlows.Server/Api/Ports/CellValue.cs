using System.Globalization;

namespace RfmFlows.Server.Api;

/// <summary>A value of the warehouse as JSON can carry it.</summary>
internal static class CellValue
{
    private const long MostExact = (1L << 53) - 1;

    public static object? Of(object? value) => value switch
    {
        null or DBNull => null,
        double real when !double.IsFinite(real) => real.ToString(CultureInfo.InvariantCulture),
        long whole when whole is > MostExact or < -MostExact => whole.ToString(CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        _ => value,
    };
}
