using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace RfmFlows.Warehouse;

/// <summary>Bulk load through COPY in a transaction on a connection of its own, so that nothing is seen of it before it is complete.</summary>
internal sealed class PostgresTableWriter : TableWriter
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly NpgsqlBinaryImporter _import;
    private readonly Columns _columns;

    private PostgresTableWriter(NpgsqlConnection connection, NpgsqlTransaction transaction, NpgsqlBinaryImporter import, Columns columns)
    {
        _connection = connection;
        _transaction = transaction;
        _import = import;
        _columns = columns;
    }

    /// <param name="connection">Belongs to the writer from now on.</param>
    public static async Task<PostgresTableWriter> OpenAsync(
        NpgsqlConnection connection, PostgresDialect sql, TableName table, Columns columns, bool isScratch, CancellationToken cancellation)
    {
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            var list = columns.Select(c => $"{sql.Quote(c.Name)} {sql.ColumnTypeName(c.Type)}");
            await using (var create = new NpgsqlCommand($"CREATE {(isScratch ? "UNLOGGED " : "")}TABLE {sql.Quote(table)} ({string.Join(", ", list)})", connection))
            {
                await create.ExecuteNonQueryAsync(cancellation);
            }
            var import = await connection.BeginBinaryImportAsync($"COPY {sql.Quote(table)} ({sql.List(columns)}) FROM STDIN (FORMAT BINARY)", cancellation);
            return new PostgresTableWriter(connection, transaction, import, columns);
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            throw e is NpgsqlException refused ? PostgresFaults.Translate(refused) : e;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<object?> row, CancellationToken cancellation)
    {
        try
        {
            await _import.StartRowAsync(cancellation);
            for (var i = 0; i < _columns.Count; i++)
            {
                await WriteAsync(row.Span[i], _columns[i].Type, cancellation);
            }
        }
        catch (NpgsqlException e)
        {
            throw PostgresFaults.Translate(e);
        }
    }

    public override ValueTask WriteNumbersAsync(ReadOnlyMemory<long?> row, CancellationToken cancellation)
    {
        var values = new object?[_columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.Span[i] is { } number ? Of(number, _columns[i].Type) : null;
        }
        return WriteAsync(values, cancellation);
    }

    public override async Task<long> CompleteAsync(CancellationToken cancellation)
    {
        try
        {
            var rows = await _import.CompleteAsync(cancellation);
            await _import.DisposeAsync();
            await _transaction.CommitAsync(cancellation);
            return (long)rows;
        }
        catch (NpgsqlException e)
        {
            throw PostgresFaults.Translate(e);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await _import.DisposeAsync();
            await _transaction.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and with it the unfinished table.
        }
        await _connection.DisposeAsync();
    }

    private Task WriteAsync(object? value, ColumnType type, CancellationToken cancellation) => (value, type.Kind) switch
    {
        (null or DBNull, _) => _import.WriteNullAsync(cancellation),
        (string text, ColumnKind.Text) => _import.WriteAsync(text, NpgsqlDbType.Text, cancellation),
        (long or int, ColumnKind.Integer) => _import.WriteAsync(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint, cancellation),
        (decimal or long or int, ColumnKind.Decimal) => _import.WriteAsync(
            Math.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), type.Scale, MidpointRounding.AwayFromZero), NpgsqlDbType.Numeric, cancellation),
        (double or decimal or long or int, ColumnKind.Real) => _import.WriteAsync(Convert.ToDouble(value, CultureInfo.InvariantCulture), NpgsqlDbType.Double, cancellation),
        (bool flag, ColumnKind.Boolean) => _import.WriteAsync(flag, NpgsqlDbType.Boolean, cancellation),
        (DateOnly date, ColumnKind.Date) => _import.WriteAsync(date, NpgsqlDbType.Date, cancellation),
        // Times have no zone here, whatever the clock that they were read from.
        (DateTime time, ColumnKind.DateTime) => _import.WriteAsync(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), NpgsqlDbType.Timestamp, cancellation),
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} does not go into a column of type {type}.", nameof(value)),
    };

    private static object Of(long number, ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => number,
        ColumnKind.Decimal => number / (decimal)Math.Pow(10, type.Scale),
        ColumnKind.Date => DateOnly.FromDayNumber((int)number),
        ColumnKind.Real => BitConverter.Int64BitsToDouble(number),
        _ => throw new ArgumentException($"A number does not go into a column of type {type}.", nameof(type)),
    };
}
