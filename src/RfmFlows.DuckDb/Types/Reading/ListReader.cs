using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads LIST and ARRAY, as a list of objects or of the element type asked for.</summary>
internal sealed unsafe class ListReader(ColumnType type) : VectorReader<List<object?>>(type)
{
    private readonly VectorReader _element = VectorReaders.Create(type.Children[0]);

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        _element.Bind(Type.Id == DuckDBType.Array
            ? NativeMethods.duckdb_array_vector_get_child(vector)
            : NativeMethods.duckdb_list_vector_get_child(vector));
    }

    public override List<object?> Get(int row) => TypedList<object?>(row);

    protected override bool TryOther<T>(int row, out T value)
    {
        value = ListRead<T>.Delegate is { } read ? read(this, row) : default!;
        return ListRead<T>.Delegate is not null;
    }

    public List<TElement?> TypedList<TElement>(int row)
    {
        var (offset, length) = Range(row);
        var list = new List<TElement?>(length);
        for (var i = offset; i < offset + length; i++)
        {
            list.Add(_element.AsOrNull<TElement>(i));
        }

        return list;
    }

    /// <summary>Where the elements of a row's list lie in the child vector.</summary>
    private (int Offset, int Length) Range(int row)
    {
        if (Type.Id == DuckDBType.Array)
        {
            return (row * Type.ArrayLength, Type.ArrayLength);
        }

        var entry = ((NativeListEntry*)Data)[row];
        return checked(((int)entry.Offset, (int)entry.Length));
    }
}
