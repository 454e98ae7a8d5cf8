namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads TIME and TIME_NS. DuckDB knows 24:00:00, which .NET does not: it throws unless read as TimeSpan.</summary>
internal sealed unsafe class TimeReader(ColumnType type) : VectorReader<TimeOnly>(type)
{
    private const long NanosecondsPerTick = 100;

    public override TimeOnly Get(int row) => Ticks(row) is var ticks && ticks < TimeSpan.TicksPerDay
        ? new TimeOnly(ticks)
        : throw new OverflowException("24:00:00 is no TimeOnly; read it as TimeSpan.");

    protected override bool TryOther<T>(int row, out T value) => Give(new TimeSpan(Ticks(row)), out value);

    private long Ticks(int row)
    {
        var count = ((long*)Data)[row];
        return Type.Id == DuckDBType.TimeNs ? count / NanosecondsPerTick : count * TimeSpan.TicksPerMicrosecond;
    }
}
