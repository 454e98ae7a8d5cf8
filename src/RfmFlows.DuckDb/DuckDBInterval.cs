using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb;

/// <summary>An INTERVAL as DuckDB keeps it: months and days have no fixed length, so the three parts are never added up.</summary>
/// <param name="Months">Whole months; twelve to a year.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Micros">Microseconds.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, long Micros)
{
    /// <summary>The interval of a time span, in whole days and microseconds.</summary>
    public static DuckDBInterval FromTimeSpan(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - (span.Days * TimeSpan.TicksPerDay)) / TimeSpan.TicksPerMicrosecond);

    /// <summary>The same length as a time span, with days of 24 hours.</summary>
    /// <exception cref="InvalidOperationException">The interval counts months, whose length depends on where they start.</exception>
    public TimeSpan ToTimeSpan() => Months == 0
        ? new TimeSpan(checked((Days * TimeSpan.TicksPerDay) + (Micros * TimeSpan.TicksPerMicrosecond)))
        : throw new InvalidOperationException("The interval counts months, which have no fixed length; read it as DuckDBInterval.");
}
