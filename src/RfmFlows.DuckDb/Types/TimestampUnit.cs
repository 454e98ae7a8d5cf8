namespace RfmFlows.DuckDb.Types;

/// <summary>How finely each kind of timestamp counts.</summary>
internal static class TimestampUnit
{
    public const long Micros = 1_000_000;

    public static long PerSecond(DuckDBType type) => type switch
    {
        DuckDBType.TimestampS => 1,
        DuckDBType.TimestampMs => 1_000,
        DuckDBType.TimestampNs => 1_000_000_000,
        _ => Micros,
    };
}
