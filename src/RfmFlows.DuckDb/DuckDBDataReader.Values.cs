using System.Data;
using System.Diagnostics.CodeAnalysis;
using RfmFlows.DuckDb.Types.Reading;

namespace RfmFlows.DuckDb;

public sealed partial class DuckDBDataReader
{
    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc />
    public override string GetName(int ordinal) => (uint)ordinal < (uint)_names.Length ? _names[ordinal] : throw NoColumn(ordinal);

    /// <summary>The place of a column: first by its exact name, then without regard to case.</summary>
    /// <exception cref="IndexOutOfRangeException">No column has this name.</exception>
    public override int GetOrdinal(string name)
    {
        var place = Array.IndexOf(_names, name);
        if (place < 0)
        {
            place = Array.FindIndex(_names, item => item.Equals(name, StringComparison.OrdinalIgnoreCase));
        }

        return place >= 0 ? place : throw new IndexOutOfRangeException($"The result has no column '{name}'.");
    }

    /// <summary>The column's type as SQL writes it, e.g. DECIMAL(18,2).</summary>
    public override string GetDataTypeName(int ordinal) => Column(ordinal).Type.ToString();

    /// <summary>The type <see cref="GetValue"/> gives for the column.</summary>
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public override Type GetFieldType(int ordinal) => Column(ordinal).ClrType;

    /// <summary>The column's DuckDB type.</summary>
    public DuckDBType GetDuckDBType(int ordinal) => Column(ordinal).Type.Id;

    /// <inheritdoc />
    public override bool IsDBNull(int ordinal) => Column(ordinal).IsNull(CurrentRow);

    /// <summary>The value in the type the column's DuckDB type is read as; <see cref="DBNull"/> for NULL.</summary>
    public override object GetValue(int ordinal) => Column(ordinal).BoxOrNull(CurrentRow) ?? DBNull.Value;

    /// <inheritdoc />
    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, _columns.Length);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    /// <summary>
    /// The value as the type asked for, where that can hold it exactly; numbers may change type, NULL needs a nullable value type.
    /// Numbers, dates, times and the like are read without allocation.
    /// </summary>
    /// <exception cref="InvalidCastException">The value is NULL, or of another kind.</exception>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public override T GetFieldValue<T>(int ordinal)
    {
        var column = Column(ordinal);
        var row = CurrentRow;
        if (!column.IsNull(row))
        {
            var value = column is VectorReader<T> exact ? exact.Get(row) : column.As<T>(row);

            // A forgotten reader may be collected as soon as its fields have been read, and the chunk with it.
            GC.KeepAlive(this);
            return value;
        }

        if (typeof(T) == typeof(object) || typeof(T) == typeof(DBNull))
        {
            return (T)(object)DBNull.Value;
        }

        return default(T) is null && typeof(T).IsValueType
            ? default!
            : throw new InvalidCastException($"Column '{_names[ordinal]}' is NULL in this row; ask IsDBNull first.");
    }

    /// <inheritdoc />
    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    /// <inheritdoc />
    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    /// <inheritdoc />
    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    /// <inheritdoc />
    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    /// <inheritdoc />
    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    /// <inheritdoc />
    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    /// <inheritdoc />
    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    /// <inheritdoc />
    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    /// <inheritdoc />
    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    /// <inheritdoc />
    public override char GetChar(int ordinal) => GetString(ordinal)[0];

    /// <inheritdoc />
    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    /// <inheritdoc />
    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    /// <inheritdoc />
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        CopyPart<byte>(GetFieldValue<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc />
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        CopyPart(GetString(ordinal).AsSpan(), dataOffset, buffer, bufferOffset, length);

    private int CurrentRow => (uint)_row < (uint)_rowCount
        ? _row
        : throw new InvalidOperationException("The reader is on no row; call Read first.");

    private VectorReader Column(int ordinal)
    {
        EnsureOpen();
        return (uint)ordinal < (uint)_columns.Length ? _columns[ordinal] : throw NoColumn(ordinal);
    }

    private IndexOutOfRangeException NoColumn(int ordinal) => new($"The result has {_columns.Length} columns; {ordinal} is none of them.");

    private static long CopyPart<T>(ReadOnlySpan<T> source, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
        {
            return source.Length;
        }

        var part = source[(int)Math.Min(offset, source.Length)..];
        part = part[..Math.Min(part.Length, length)];
        part.CopyTo(buffer.AsSpan(bufferOffset));
        return part.Length;
    }
}
