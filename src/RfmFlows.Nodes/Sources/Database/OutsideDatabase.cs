using System.Data;
using System.Data.Common;
using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>A database that is read from and never written to.</summary>
internal abstract class OutsideDatabase
{
    /// <summary>What to call it in remarks: kind and address, no credentials.</summary>
    public abstract string Place { get; }

    /// <summary>A query that gives one text: what answers, with its version.</summary>
    protected abstract string Greeting { get; }

    /// <summary>A connection that is not open yet.</summary>
    protected abstract DbConnection Connect();

    /// <summary>A transaction in which nothing can be changed, or whose changes are undone.</summary>
    protected abstract Task<DbTransaction?> BeginAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Type and reading of a column by what the driver tells.</summary>
    protected abstract OutsideColumn Describe(DbColumn column, DbDataReader reader);

    /// <summary>What a failure means, or null where the driver's words must do.</summary>
    protected abstract Remark? Explain(Exception e);

    public virtual string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The parameter that a value of the growing column is compared with.</summary>
    public virtual object Bound(object value, OutsideColumn column) => value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : value;

    /// <summary>The columns of a query.</summary>
    /// <exception cref="FlowException">The database cannot be reached or refuses the query.</exception>
    public async Task<IReadOnlyList<OutsideColumn>> ColumnsAsync(string query, CancellationToken cancellation)
    {
        await using var reading = await OpenAsync(query, null, CommandBehavior.SchemaOnly, cancellation);
        return reading.Columns;
    }

    /// <summary>Connects, asks who answers, and leaves again.</summary>
    /// <exception cref="FlowException">The database cannot be reached or refuses.</exception>
    public async Task<LocalText> GreetAsync(CancellationToken cancellation)
    {
        await using var rows = await OpenAsync(Greeting, null, CommandBehavior.Default, cancellation);
        var row = new object?[rows.Columns.Count];
        await rows.ReadAsync(cancellation);
        rows.Fill(row);
        return ($"{Place} answers: {row[0]}.", $"{Place} отвечает: {row[0]}.");
    }

    /// <summary>Opens the rows of a query.</summary>
    /// <param name="from">The value of the parameter <c>@from</c>, or null where there is none.</param>
    /// <exception cref="FlowException">The database cannot be reached or refuses the query.</exception>
    public async Task<OutsideRows> OpenAsync(string query, object? from, CommandBehavior behavior, CancellationToken cancellation)
    {
        var connection = Connect();
        try
        {
            await connection.OpenAsync(cancellation);
            var transaction = await BeginAsync(connection, cancellation);
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = query;
            command.CommandTimeout = 0;
            if (from is not null)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@from";
                parameter.Value = from;
                if (from is DateTime { Kind: not DateTimeKind.Utc })
                {
                    // The default of SQL Server's driver rounds to 3.33 milliseconds.
                    parameter.DbType = DbType.DateTime2;
                }
                command.Parameters.Add(parameter);
            }
            var reader = await command.ExecuteReaderAsync(behavior, cancellation);
            var columns = (await reader.GetColumnSchemaAsync(cancellation)).Select(c => Describe(c, reader)).ToList();
            return new OutsideRows(connection, transaction, command, reader, columns);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await connection.DisposeAsync();
            cancellation.ThrowIfCancellationRequested();
            throw e is FlowException ? e : Failure(e, DatabaseRemarks.BadQuery);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A failure as remarks; what <see cref="Explain"/> does not know is told by <paramref name="otherwise"/> in the driver's words.</summary>
    public Exception Failure(Exception e, Func<string, Remark> otherwise) =>
        Explain(e) is { } remark ? new FlowException(remark, e)
        : e is DbException or TimeoutException or IOException ? new FlowException(otherwise(e.Message), e)
        : e;

    /// <summary>The column as a text, by the invariant form of whatever the driver gives.</summary>
    protected static OutsideColumn Text(string name) => new(name, ColumnType.Text, (reader, i) => reader.GetValue(i) switch
    {
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        Array values => string.Join(',', values.Cast<object?>()),
        var other => other.ToString() ?? "",
    });

    protected static OutsideColumn Integer(string name) => new(name, ColumnType.Integer, (reader, i) => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture));

    protected static OutsideColumn Real(string name) => new(name, ColumnType.Real, (reader, i) => Convert.ToDouble(reader.GetValue(i), CultureInfo.InvariantCulture));

    protected static OutsideColumn Boolean(string name) => new(name, ColumnType.Boolean, (reader, i) => Convert.ToBoolean(reader.GetValue(i), CultureInfo.InvariantCulture));

    protected static OutsideColumn Decimal(string name, int scale)
    {
        var digits = Math.Clamp(scale, 0, ColumnType.MaxScale);
        return new OutsideColumn(name, ColumnType.Decimal(digits), (reader, i) => decimal.Round(reader.GetDecimal(i), digits, MidpointRounding.AwayFromZero));
    }

    protected static OutsideColumn Date(string name) => new(name, ColumnType.Date, (reader, i) => DateOnly.FromDateTime(reader.GetDateTime(i)));

    protected static OutsideColumn DateTime(string name) => new(name, ColumnType.DateTime, (reader, i) => reader.GetDateTime(i));
}
