namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads a column whose values have one .NET type, without boxing where that type is asked for.</summary>
internal abstract class VectorReader<TValue>(ColumnType type) : VectorReader(type)
{
    public override Type ClrType => typeof(TValue);

    public abstract TValue Get(int row);

    public override object Box(int row) => Get(row)!;

    protected sealed override bool TryAs<T>(int row, out T value)
    {
        if (typeof(T) == typeof(TValue))
        {
            value = NumberCast.As<TValue, T>(Get(row));
            return true;
        }

        if (typeof(T) == typeof(object))
        {
            value = (T)Box(row);
            return true;
        }

        return TryOther(row, out value);
    }

    /// <summary>Other types the value can be read as.</summary>
    protected virtual bool TryOther<T>(int row, out T value)
    {
        value = default!;
        return false;
    }

    /// <summary>Gives a value where its type is the one asked for.</summary>
    protected static bool Give<TGiven, T>(TGiven given, out T value)
    {
        if (typeof(T) == typeof(TGiven))
        {
            value = NumberCast.As<TGiven, T>(given);
            return true;
        }

        value = default!;
        return false;
    }
}
