using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using RfmFlows.DuckDb.Execution;

namespace RfmFlows.DuckDb;

/// <summary>
/// One or more SQL statements. A command stays prepared from its first run until its text or connection changes.
/// The asynchronous methods run on the thread pool, and their tokens interrupt DuckDB.
/// </summary>
public sealed class DuckDBCommand : DbCommand
{
    private StatementBatch? _batch;
    private DuckDBConnection? _connection;
    private volatile ExecutionScope? _scope;

    /// <summary>A command without text or connection.</summary>
    public DuckDBCommand()
    {
    }

    /// <summary>A command on a connection.</summary>
    public DuckDBCommand(string commandText, DuckDBConnection connection)
    {
        CommandText = commandText;
        Connection = connection;
    }

    /// <summary>The SQL; statements are parted by semicolons, parameters written <c>$name</c>, <c>$1</c> or <c>?</c>.</summary>
    [AllowNull]
    public override string CommandText { get; set => field = value ?? ""; } = "";

    /// <summary>Seconds after which the command is interrupted; 0, the default, for no limit.</summary>
    public override int CommandTimeout
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Only <see cref="CommandType.Text"/>.</summary>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("DuckDB has no stored procedures; only CommandType.Text is possible.");
            }
        }
    }

    /// <summary>
    /// False, the default: DuckDB computes the whole result and keeps it in its own memory. True: rows are computed while they are read,
    /// so that a result of any size needs little memory, and the connection is busy until the reader has reached its end.
    /// </summary>
    public bool UseStreamingMode { get; set; }

    /// <summary>
    /// False, the default: asynchronous methods leave the calling thread and wait on the thread pool. True: they run on the calling thread and
    /// have ended when they return, which spares the switch where the caller is a thread that may be held; cancelling works from any other one.
    /// </summary>
    public bool RunsInline { get; set; }

    /// <summary>The connection the command runs on.</summary>
    public new DuckDBConnection? Connection
    {
        get => _connection;
        set
        {
            if (_connection != value)
            {
                DropPrepared();
                _connection = value;
            }
        }
    }

    /// <summary>The values for the parameters in the text.</summary>
    public new DuckDBParameterCollection Parameters { get; } = [];

    /// <summary>Ignored: a command always runs in the transaction its connection is in.</summary>
    public new DuckDBTransaction? Transaction { get; set; }

    /// <inheritdoc />
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc />
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc />
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDBConnection?)value;
    }

    /// <inheritdoc />
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc />
    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (DuckDBTransaction?)value;
    }

    /// <summary>Interrupts the command where it runs, also while its reader streams. May be called from any thread.</summary>
    public override void Cancel() => _scope?.Stop();

    /// <summary>Parses the text and prepares its first statement.</summary>
    public override void Prepare() => OpenBatch().Get(0);

    /// <summary>Runs all statements.</summary>
    /// <returns>How many rows they changed; -1 where none of them changes rows.</returns>
    public override int ExecuteNonQuery() => RunAll(CancellationToken.None);

    /// <summary>Runs all statements.</summary>
    /// <returns>The first value of the first result; <see cref="DBNull"/> for NULL, null where there is no row.</returns>
    public override object? ExecuteScalar() => RunScalar(CancellationToken.None);

    /// <summary>Runs the statements up to the first that gives rows; <see cref="DuckDBDataReader.NextResult"/> runs on.</summary>
    public new DuckDBDataReader ExecuteReader() => Read(UseStreamingMode, CommandBehavior.Default, CancellationToken.None);

    /// <summary>Runs the statements up to the first that gives rows; <see cref="DuckDBDataReader.NextResult"/> runs on.</summary>
    /// <param name="behavior">Only <see cref="CommandBehavior.CloseConnection"/> has an effect.</param>
    public new DuckDBDataReader ExecuteReader(CommandBehavior behavior) => Read(UseStreamingMode, behavior, CancellationToken.None);

    /// <inheritdoc cref="ExecuteNonQuery"/>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Calling.Run(RunsInline, () => RunAll(cancellationToken), cancellationToken);

    /// <inheritdoc cref="ExecuteScalar"/>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Calling.Run(RunsInline, () => RunScalar(cancellationToken), cancellationToken);

    /// <inheritdoc cref="ExecuteReader()"/>
    public new async Task<DuckDBDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default) =>
        (DuckDBDataReader)await ExecuteDbDataReaderAsync(CommandBehavior.Default, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    /// <inheritdoc />
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Read(UseStreamingMode, behavior, CancellationToken.None);

    /// <inheritdoc />
    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Calling.Run<DbDataReader>(RunsInline, () => Read(UseStreamingMode, behavior, cancellationToken), cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            DropPrepared();
        }

        base.Dispose(disposing);
    }

    private int RunAll(CancellationToken token)
    {
        using var reader = Read(streaming: false, CommandBehavior.Default, token);
        while (reader.NextResult())
        {
        }

        return reader.RecordsAffected;
    }

    private object? RunScalar(CancellationToken token)
    {
        using var reader = Read(streaming: false, CommandBehavior.Default, token);
        var value = reader.Read() ? reader.GetValue(0) : null;
        while (reader.NextResult())
        {
        }

        return value;
    }

    private DuckDBDataReader Read(bool streaming, CommandBehavior behavior, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        connection.EnsureNotStreaming();
        var scope = new ExecutionScope(connection.Handle, CommandTimeout, token);
        _scope = scope;
        try
        {
            return new DuckDBDataReader(connection, OpenBatch(), Parameters.Items, streaming, RunsInline, behavior, scope);
        }
        catch (Exception error)
        {
            scope.Dispose();
            if (error is DuckDBException known && scope.Translate(known) is var told && told != known)
            {
                throw told;
            }

            throw;
        }
    }

    private StatementBatch OpenBatch()
    {
        var connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        if (_batch?.IsFor(connection.Handle, CommandText) == true)
        {
            return _batch;
        }

        DropPrepared();
        _batch = new StatementBatch(connection.Handle, CommandText);
        connection.Track(_batch);
        return _batch;
    }

    private void DropPrepared()
    {
        if (_batch is not null)
        {
            _connection?.Forget(_batch);
            _batch.Dispose();
            _batch = null;
        }
    }
}
