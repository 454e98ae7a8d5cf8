namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class EnumReader(ColumnType type) : VectorReader<string>(type)
{
    public override string Get(int row) => Type.EnumValues[Type.Storage switch
    {
        DuckDBType.UnsignedTinyInt => ((byte*)Data)[row],
        DuckDBType.UnsignedSmallInt => ((ushort*)Data)[row],
        _ => checked((int)((uint*)Data)[row]),
    }];
}
