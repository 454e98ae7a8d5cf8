namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class EnumWriter(ColumnType type) : VectorWriter(type)
{
    private readonly Dictionary<string, int> _places = type.EnumValues.Select((value, place) => (value, place)).ToDictionary(StringComparer.Ordinal);

    protected override bool TryWrite<T>(int row, T value)
    {
        if (value is not string text)
        {
            return false;
        }

        if (!_places.TryGetValue(text, out var place))
        {
            throw new OverflowException("The text is none of the values of the column's ENUM.");
        }

        switch (Type.Storage)
        {
            case DuckDBType.UnsignedTinyInt: ((byte*)Data)[row] = (byte)place; break;
            case DuckDBType.UnsignedSmallInt: ((ushort*)Data)[row] = (ushort)place; break;
            default: ((uint*)Data)[row] = (uint)place; break;
        }

        return true;
    }
}
