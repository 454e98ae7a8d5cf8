using System.Globalization;
using RfmFlows.DuckDb;

namespace RfmFlows.Warehouse;

/// <summary>Bulk load through an appender on a connection of its own, so that the session may stream a result meanwhile.</summary>
internal sealed class DuckDbTableWriter : TableWriter
{
    private readonly DuckDBConnection _connection;
    private readonly DuckDBTransaction _transaction;
    private readonly DuckDBAppender _appender;
    private readonly Columns _columns;
    private readonly long?[] _numbers;
    private readonly int[] _dates;
    private long _rows;

    public DuckDbTableWriter(DuckDBConnection connection, TableName table, Columns columns)
    {
        _connection = connection;
        _columns = columns;
        _numbers = new long?[columns.Count];
        _dates = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Type.Kind == ColumnKind.Date)];
        _connection.Open();
        _transaction = _connection.BeginTransaction();
        var sql = DuckDbDialect.Instance;
        using var create = new DuckDBCommand($"CREATE TABLE {sql.Quote(table)} ({string.Join(", ", columns.Select(c => $"{sql.Quote(c.Name)} {sql.TypeName(c.Type)}"))})", _connection);
        create.ExecuteNonQuery();
        // Helper tables lie in a database of their own, which an appender must be told apart from a schema.
        _appender = table.Schema == DuckDbWarehouse.Scratch
            ? _connection.CreateAppender(DuckDbWarehouse.Scratch, "main", table.Name)
            : _connection.CreateAppender(table.Schema, table.Name);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<object?> row, CancellationToken cancellation)
    {
        try
        {
            var target = _appender.CreateRow();
            for (var i = 0; i < _columns.Count; i++)
            {
                Append(target, row.Span[i], _columns[i].Type);
            }
            target.EndRow();
            _rows++;
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Translate(e);
        }
        return ValueTask.CompletedTask;
    }

    public override ValueTask WriteNumbersAsync(ReadOnlyMemory<long?> row, CancellationToken cancellation)
    {
        try
        {
            row.Span.CopyTo(_numbers);
            foreach (var date in _dates)
            {
                _numbers[date] -= DuckDbTypes.FirstDay;
            }
            _appender.AppendStored(_numbers);
            _rows++;
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Translate(e);
        }
        return ValueTask.CompletedTask;
    }

    public override Task<long> CompleteAsync(CancellationToken cancellation)
    {
        try
        {
            _appender.Close();
            _transaction.Commit();
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Translate(e);
        }
        return Task.FromResult(_rows);
    }

    public override async ValueTask DisposeAsync()
    {
        _appender.Dispose();
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static void Append(IDuckDBAppenderRow row, object? value, ColumnType type)
    {
        switch (value)
        {
            case null: row.AppendNullValue(); break;
            case string text: row.AppendValue(text); break;
            case long whole: row.AppendValue(whole); break;
            case int whole: row.AppendValue((long)whole); break;
            case decimal exact: row.AppendValue(Math.Round(exact, type.Scale, MidpointRounding.AwayFromZero)); break;
            case double real: row.AppendValue(real); break;
            case bool flag: row.AppendValue(flag); break;
            case DateOnly date: row.AppendValue(date); break;
            case DateTime time: row.AppendValue(time); break;
            default: throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A value of type {value.GetType().Name} has no column type."), nameof(value));
        }
    }
}
