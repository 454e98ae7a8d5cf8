using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads the values of one column out of the chunk at hand.</summary>
internal abstract unsafe class VectorReader(ColumnType type)
{
    public ColumnType Type { get; } = type;

    /// <summary>The type <see cref="Box"/> gives.</summary>
    public abstract Type ClrType { get; }

    public void* Data { get; private set; }

    /// <summary>One bit a row, set where there is a value; null where no value is missing.</summary>
    public ulong* Validity { get; private set; }

    public virtual void Bind(nint vector)
    {
        Data = NativeMethods.duckdb_vector_get_data(vector);
        Validity = NativeMethods.duckdb_vector_get_validity(vector);
    }

    public virtual bool IsNull(int row) => Validity != null && (Validity[row >> 6] >> (row & 63) & 1) == 0;

    public abstract object Box(int row);

    public object? BoxOrNull(int row) => IsNull(row) ? null : Box(row);

    /// <summary>The value as the type asked for, where that type can hold it exactly.</summary>
    public T As<T>(int row)
    {
        if (TryAs<T>(row, out var value))
        {
            return value;
        }

        return NullableRead<T>.Delegate is { } read
            ? read(this, row)
            : throw new InvalidCastException($"A value of type {Type} cannot be read as {typeof(T).Name}.");
    }

    /// <summary>As <see cref="As"/>, with null where the value is missing.</summary>
    public T? AsOrNull<T>(int row)
    {
        if (!IsNull(row))
        {
            return As<T>(row);
        }

        return default(T) is null ? default : throw new InvalidCastException($"The value is NULL, which {typeof(T).Name} cannot hold.");
    }

    protected abstract bool TryAs<T>(int row, out T value);
}
