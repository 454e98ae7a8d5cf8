namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads TIMETZ: 40 bits of microseconds above 24 bits that count the offset down from its largest value.</summary>
internal sealed unsafe class TimeTzReader(ColumnType type) : VectorReader<DateTimeOffset>(type)
{
    private const int OffsetBits = 24;
    private const int MaxOffsetSeconds = (16 * 60 * 60) - 1;

    public override DateTimeOffset Get(int row)
    {
        var bits = ((ulong*)Data)[row];
        var offset = TimeSpan.FromSeconds(MaxOffsetSeconds - (long)(bits & ((1UL << OffsetBits) - 1)));

        // The second of January, because a time of the first can fall before the year 1 in UTC.
        return new DateTimeOffset(new DateTime(1, 1, 2).AddMicroseconds(bits >> OffsetBits), offset);
    }
}
