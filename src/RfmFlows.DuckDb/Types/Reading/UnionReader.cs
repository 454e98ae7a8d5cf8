using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads UNION, which is stored as a struct: first the number of the member that is set, then every member.</summary>
internal sealed unsafe class UnionReader(ColumnType type) : VectorReader<object>(type)
{
    private readonly VectorReader[] _members = [.. type.Children.Select(VectorReaders.Create)];
    private byte* _tags;

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        _tags = (byte*)NativeMethods.duckdb_vector_get_data(NativeMethods.duckdb_struct_vector_get_child(vector, 0));
        for (var i = 0; i < _members.Length; i++)
        {
            _members[i].Bind(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i + 1));
        }
    }

    public override bool IsNull(int row) => base.IsNull(row) || _members[_tags[row]].IsNull(row);

    public override object Get(int row) => _members[_tags[row]].Box(row);
}
