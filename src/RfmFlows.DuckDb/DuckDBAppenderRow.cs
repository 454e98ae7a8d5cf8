using RfmFlows.DuckDb.Types.Writing;

namespace RfmFlows.DuckDb;

/// <summary>The one row object of an appender, used again for every row.</summary>
internal sealed class DuckDBAppenderRow(DuckDBAppender appender, VectorWriter[] columns) : IDuckDBAppenderRow
{
    private int _row = -1;
    private int _column;

    public bool IsOpen => _row >= 0;

    public void Start(int row)
    {
        _row = row;
        _column = 0;
    }

    public IDuckDBAppenderRow AppendNullValue()
    {
        Current.WriteNull(_row);
        _column++;
        return this;
    }

    public IDuckDBAppenderRow AppendDefault()
    {
        _ = Current;
        appender.WriteDefault(_column++, _row);
        return this;
    }

    public IDuckDBAppenderRow AppendValue<T>(T value)
    {
        Current.Write(_row, value);
        _column++;
        return this;
    }

    public IDuckDBAppenderRow AppendValue<T>(T? value)
        where T : struct => value is { } present ? AppendValue(present) : AppendNullValue();

    public IDuckDBAppenderRow AppendValue(object? value)
    {
        Current.WriteObject(_row, value);
        _column++;
        return this;
    }

    public void EndRow()
    {
        if (!IsOpen || _column < columns.Length)
        {
            throw new InvalidOperationException(
                IsOpen ? $"The row has {_column} of {columns.Length} columns." : "The row has already ended; call CreateRow.");
        }

        _row = -1;
        appender.EndRow();
    }

    private VectorWriter Current
    {
        get
        {
            if (!IsOpen || _column >= columns.Length)
            {
                throw new InvalidOperationException(
                    IsOpen ? $"The table has only {columns.Length} columns." : "The row has already ended; call CreateRow.");
            }

            appender.EnsureOpen();
            return columns[_column];
        }
    }
}
