using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

internal sealed class StructReader(ColumnType type) : VectorReader<Dictionary<string, object?>>(type)
{
    private readonly VectorReader[] _fields = [.. type.Children.Select(VectorReaders.Create)];

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Bind(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i));
        }
    }

    public override Dictionary<string, object?> Get(int row)
    {
        var values = new Dictionary<string, object?>(_fields.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _fields.Length; i++)
        {
            values[Type.ChildNames[i]] = _fields[i].BoxOrNull(row);
        }

        return values;
    }
}
