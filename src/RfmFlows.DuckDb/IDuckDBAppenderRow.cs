namespace RfmFlows.DuckDb;

/// <summary>The row an appender is filling, column after column from the left.</summary>
public interface IDuckDBAppenderRow
{
    /// <summary>Appends NULL.</summary>
    IDuckDBAppenderRow AppendNullValue();

    /// <summary>Appends the column's default value.</summary>
    IDuckDBAppenderRow AppendDefault();

    /// <summary>
    /// Appends a value, without boxing. Numbers may change type where the column holds them exactly; a LIST takes any collection, a STRUCT a
    /// dictionary by field name, an ENUM its text. What would have to be rounded or cut to fit is refused, except fractions of the
    /// smallest unit of a time.
    /// </summary>
    /// <exception cref="InvalidCastException">The column takes no values of this kind.</exception>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    IDuckDBAppenderRow AppendValue<T>(T value);

    /// <summary>Appends a value, or NULL; see <see cref="AppendValue{T}(T)"/>.</summary>
    IDuckDBAppenderRow AppendValue<T>(T? value)
        where T : struct;

    /// <summary>Appends a value by the type it turns out to have; see <see cref="AppendValue{T}(T)"/>.</summary>
    IDuckDBAppenderRow AppendValue(object? value);

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">Columns are missing.</exception>
    /// <exception cref="DuckDBException">Rows written on this occasion break a constraint of the table.</exception>
    void EndRow();
}
