using System.Collections;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes STRUCT from a dictionary by field name; fields it does not name are NULL.</summary>
internal sealed class StructWriter(ColumnType type) : VectorWriter(type)
{
    private readonly VectorWriter[] _fields = [.. type.Children.Select(VectorWriters.Create)];

    public override void Bind(nint vector, bool isEmpty = true)
    {
        base.Bind(vector, isEmpty);
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Bind(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i), isEmpty);
        }
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        foreach (var field in _fields)
        {
            field.WriteNull(row);
        }
    }

    protected override bool TryWrite<T>(int row, T value)
    {
        if (value is not IDictionary values)
        {
            return false;
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].WriteObject(row, values[Type.ChildNames[i]]);
        }

        return true;
    }
}
