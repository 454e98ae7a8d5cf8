using System.Runtime.CompilerServices;
using RfmFlows.DuckDb.Native;
using RfmFlows.DuckDb.Types;
using RfmFlows.DuckDb.Types.Reading;

namespace RfmFlows.DuckDb;

/// <summary>One column of a chunk, as DuckDB stores it.</summary>
public readonly unsafe ref struct DuckDBColumn
{
    private readonly VectorReader _reader;
    private readonly int _rowCount;

    internal DuckDBColumn(VectorReader reader, int rowCount)
    {
        _reader = reader;
        _rowCount = rowCount;
    }

    /// <summary>The column's type.</summary>
    public DuckDBType Type => _reader.Type.Id;

    /// <summary>The number of decimal places of a DECIMAL: its stored integers are to be divided by ten to this power.</summary>
    public int Scale => _reader.Type.Scale;

    /// <summary>True where the chunk has no NULL in this column.</summary>
    public bool IsComplete => _reader.Validity == null;

    /// <summary>One bit a row, lowest first, set where there is a value; empty where <see cref="IsComplete"/>.</summary>
    public ReadOnlySpan<ulong> Validity => IsComplete ? default : new(_reader.Validity, (_rowCount + 63) / 64);

    /// <summary>Whether a row has a value here.</summary>
    public bool IsValid(int row) => !_reader.IsNull(Checked(row));

    /// <summary>
    /// The stored values; those of NULL rows mean nothing. T is the stored type: for DATE <see cref="int"/> (days since 1970), for
    /// TIME and all timestamps <see cref="long"/> (in the type's unit since 1970), for DECIMAL <see cref="short"/>, <see cref="int"/>,
    /// <see cref="long"/> or <see cref="Int128"/> by its width, for HUGEINT <see cref="Int128"/>, for ENUM the unsigned index.
    /// </summary>
    /// <exception cref="InvalidCastException">The column is stored as another type.</exception>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged => StoredType.Of(_reader.Type) == typeof(T)
            ? new(_reader.Data, _rowCount)
            : throw new InvalidCastException($"A column of type {_reader.Type} is not stored as {typeof(T).Name}.");

    /// <summary>The UTF-8 bytes of a VARCHAR, or the bytes of a BLOB, where they lie in DuckDB's memory; empty for NULL.</summary>
    /// <exception cref="InvalidCastException">The column holds neither.</exception>
    public ReadOnlySpan<byte> Bytes(int row)
    {
        if (Type is not (DuckDBType.Varchar or DuckDBType.Blob))
        {
            throw new InvalidCastException($"A column of type {_reader.Type} has no bytes; only VARCHAR and BLOB have.");
        }

        return _reader.IsNull(Checked(row)) ? default : NativeString.Bytes((NativeString*)_reader.Data + row);
    }

    /// <summary>One value, as <see cref="DuckDBDataReader.GetFieldValue{T}"/> gives it.</summary>
    public T GetFieldValue<T>(int row) => _reader.AsOrNull<T>(Checked(row))!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Checked(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)_rowCount, nameof(row));
        return row;
    }
}
