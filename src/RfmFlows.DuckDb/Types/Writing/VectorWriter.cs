using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes the values of one column into the chunk being filled.</summary>
internal abstract unsafe class VectorWriter(ColumnType type)
{
    private readonly Type? _stored = StoredType.Of(type);
    private readonly Int128 _storedLimit = type.Id == DuckDBType.Decimal ? DecimalScale.PowerOfTen(type.Width) : Int128.MaxValue;
    private ulong* _validity;

    public ColumnType Type { get; } = type;

    protected nint Vector { get; private set; }

    protected void* Data { get; private set; }

    /// <summary>Points the writer at a vector, or again at one whose memory has moved.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="isEmpty">False where the vector has been written to before.</param>
    public virtual void Bind(nint vector, bool isEmpty = true)
    {
        Vector = vector;
        Data = NativeMethods.duckdb_vector_get_data(vector);
        _validity = null;
    }

    public virtual void WriteNull(int row)
    {
        if (_validity == null)
        {
            NativeMethods.duckdb_vector_ensure_validity_writable(Vector);
            _validity = NativeMethods.duckdb_vector_get_validity(Vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Writes a number as the column stores it: of 64 bits, or of 32 where it stores that.</summary>
    /// <exception cref="OverflowException">It has more digits than the column.</exception>
    public void WriteStored(int row, long value)
    {
        if (value >= _storedLimit || value <= -_storedLimit)
        {
            throw new OverflowException($"The number does not fit into {Type}.");
        }

        if (_stored == typeof(long) || _stored == typeof(double))
        {
            ((long*)Data)[row] = value;
        }
        else if (_stored == typeof(int))
        {
            ((int*)Data)[row] = checked((int)value);
        }
        else
        {
            throw new InvalidCastException($"A column of type {Type} does not store numbers of 64 or 32 bits.");
        }
    }

    public void Write<T>(int row, T value)
    {
        if (value is null or DBNull)
        {
            WriteNull(row);
        }
        else if (!TryWrite(row, value))
        {
            WriteByOwnType(row, value);
        }
    }

    /// <summary>Writes a value known only as an object, by its own type.</summary>
    public void WriteObject(int row, object? value)
    {
        switch (value)
        {
            case null or DBNull: WriteNull(row); break;
            case string text: Write(row, text); break;
            case long number: Write(row, number); break;
            case int number: Write(row, number); break;
            case decimal number: Write(row, number); break;
            case double number: Write(row, number); break;
            case bool flag: Write(row, flag); break;
            case DateTime time: Write(row, time); break;
            case DateOnly date: Write(row, date); break;
            case TimeOnly time: Write(row, time); break;
            case DateTimeOffset time: Write(row, time); break;
            case TimeSpan span: Write(row, span); break;
            case Guid uuid: Write(row, uuid); break;
            case short number: Write(row, number); break;
            case sbyte number: Write(row, number); break;
            case byte number: Write(row, number); break;
            case ushort number: Write(row, number); break;
            case uint number: Write(row, number); break;
            case ulong number: Write(row, number); break;
            case float number: Write(row, number); break;
            case Int128 number: Write(row, number); break;
            case UInt128 number: Write(row, number); break;
            case System.Numerics.BigInteger number: Write(row, number); break;
            case DuckDBInterval interval: Write(row, interval); break;
            default: WriteByOwnType(row, value); break;
        }
    }

    /// <summary>Gives a value that came as a Nullable, or as a type it derives from, a second chance.</summary>
    private void WriteByOwnType<T>(int row, T value)
    {
        if (typeof(T) != typeof(object) && typeof(T) != value!.GetType())
        {
            WriteObject(row, value);
        }
        else if (typeof(T) != typeof(object) || !TryWrite(row, value))
        {
            throw new InvalidCastException($"A {value!.GetType().Name} cannot be written into a column of type {Type}.");
        }
    }

    /// <summary>Writes the value where the column can hold one of its type; false where it cannot.</summary>
    /// <exception cref="OverflowException">The type fits, the value does not.</exception>
    protected abstract bool TryWrite<T>(int row, T value);
}
