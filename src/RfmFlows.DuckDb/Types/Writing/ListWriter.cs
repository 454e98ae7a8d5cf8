using System.Collections;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes LIST: the elements of all rows follow one another in a child vector that grows as needed.</summary>
internal sealed unsafe class ListWriter(ColumnType type) : VectorWriter(type)
{
    private readonly VectorWriter _element = VectorWriters.Create(type.Children[0]);
    private int _capacity;
    private int _used;

    public override void Bind(nint vector, bool isEmpty = true)
    {
        base.Bind(vector, isEmpty);
        if (isEmpty)
        {
            _used = 0;
            _capacity = 0;
        }
    }

    protected override bool TryWrite<T>(int row, T value)
    {
        if (value is not IEnumerable items || value is string)
        {
            return false;
        }

        object?[] elements = [.. items.Cast<object?>()];
        Reserve(_used + elements.Length);
        ((NativeListEntry*)Data)[row] = new NativeListEntry((ulong)_used, (ulong)elements.Length);
        foreach (var element in elements)
        {
            _element.WriteObject(_used++, element);
        }

        NativeMethods.duckdb_list_vector_set_size(Vector, (ulong)_used);
        return true;
    }

    private void Reserve(int needed)
    {
        if (needed > _capacity)
        {
            _capacity = Math.Max(needed, _capacity * 2);
            NativeMethods.duckdb_list_vector_reserve(Vector, (ulong)_capacity);
            _element.Bind(NativeMethods.duckdb_list_vector_get_child(Vector), isEmpty: _used == 0);
        }
    }
}
