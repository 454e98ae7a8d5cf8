using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads MAP, which is stored as a list of structs of key and value.</summary>
internal sealed unsafe class MapReader(ColumnType type) : VectorReader<Dictionary<object, object?>>(type)
{
    private readonly VectorReader _key = VectorReaders.Create(type.Children[0]);
    private readonly VectorReader _value = VectorReaders.Create(type.Children[1]);

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        var entries = NativeMethods.duckdb_list_vector_get_child(vector);
        _key.Bind(NativeMethods.duckdb_struct_vector_get_child(entries, 0));
        _value.Bind(NativeMethods.duckdb_struct_vector_get_child(entries, 1));
    }

    public override Dictionary<object, object?> Get(int row)
    {
        var entry = ((NativeListEntry*)Data)[row];
        var map = new Dictionary<object, object?>((int)entry.Length);
        for (var i = (int)entry.Offset; i < (int)(entry.Offset + entry.Length); i++)
        {
            map[_key.Box(i)] = _value.BoxOrNull(i);
        }

        return map;
    }
}
