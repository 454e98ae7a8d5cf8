using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using RfmFlows.DuckDb.Execution;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb;

/// <summary>
/// A connection to a DuckDB database inside this process. Connections to the same file share one instance, which the last of them
/// closes. One connection runs one command at a time; only <see cref="Interrupt"/> and <see cref="GetQueryProgress"/> may be called
/// from another thread while it does. Closing it closes its readers, appenders and prepared commands.
/// </summary>
public sealed class DuckDBConnection : DbConnection
{
    private readonly ConditionalWeakTable<IDisposable, object> _dependents = [];
    private string _connectionString;
    private Database? _database;
    private ConnectionHandle? _handle;
    private WeakReference<DuckDBDataReader>? _streaming;

    /// <summary>A closed connection without a connection string.</summary>
    public DuckDBConnection()
        : this("")
    {
    }

    /// <summary>A closed connection.</summary>
    /// <param name="connectionString">See <see cref="DuckDBConnectionStringBuilder"/>.</param>
    public DuckDBConnection(string connectionString) => _connectionString = connectionString;

    /// <summary>See <see cref="DuckDBConnectionStringBuilder"/>; fixed while the connection is open.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set => _connectionString = _handle is null
            ? value ?? ""
            : throw new InvalidOperationException("The connection string cannot change while the connection is open.");
    }

    /// <inheritdoc />
    public override string Database => DataSource;

    /// <inheritdoc />
    public override string DataSource => new DuckDBConnectionStringBuilder(_connectionString).DataSource;

    /// <summary>The version of the DuckDB library, e.g. v1.5.5.</summary>
    public override string ServerVersion => NativeText.Borrowed(NativeMethods.duckdb_library_version());

    /// <inheritdoc />
    public override ConnectionState State => _handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <inheritdoc />
    protected override DbProviderFactory DbProviderFactory => DuckDBClientFactory.Instance;

    /// <summary>The transaction begun with <see cref="BeginTransaction()"/> and not yet ended.</summary>
    internal DuckDBTransaction? Transaction { get; set; }

    /// <summary>The reader whose rows are still being computed; a forgotten one does not hold the connection for ever.</summary>
    private DuckDBDataReader? StreamingReader =>
        _streaming is not null && _streaming.TryGetTarget(out var reader) && reader.IsStreaming ? reader : null;

    internal ConnectionHandle Handle => _handle ?? throw new InvalidOperationException("The connection is not open; call Open first.");

    /// <summary>Opens the database, or joins those in this process that have it open.</summary>
    /// <exception cref="DuckDBException">The database cannot be opened, or is open with other settings.</exception>
    public override void Open()
    {
        if (_handle is not null)
        {
            throw new InvalidOperationException("The connection is already open.");
        }

        var builder = new DuckDBConnectionStringBuilder(_connectionString);
        _database ??= Execution.Database.Open(builder.Path, builder.Settings);
        try
        {
            _handle = _database.Connect();
            Execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
        }
        catch
        {
            Close();
            throw;
        }

        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes the connection and all that was opened on it. Does nothing to a closed one.</summary>
    public override void Close()
    {
        foreach (var (dependent, _) in _dependents.ToArray())
        {
            dependent.Dispose();
        }

        // Read only now: a reader that closes its connection has come by here already.
        var handle = Interlocked.Exchange(ref _handle, null);
        _dependents.Clear();
        Transaction = null;
        _streaming = null;
        handle?.Dispose();
        Interlocked.Exchange(ref _database, null)?.Leave();
        if (handle is not null)
        {
            OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
        }
    }

    /// <summary>A second, still closed connection to the same database, also where that is in memory and has no name.</summary>
    public DuckDBConnection Duplicate() => new(_connectionString)
    {
        _database = (_handle is null ? null : _database)?.Share() ?? throw new InvalidOperationException("Only an open connection can be duplicated."),
    };

    /// <summary>Stops the command that runs on this connection; does nothing where none runs. May be called from any thread.</summary>
    public void Interrupt() => NativeMethods.duckdb_interrupt(Handle);

    /// <summary>How far the command running on this connection is. May be called from any thread.</summary>
    public DuckDBQueryProgress GetQueryProgress()
    {
        var progress = NativeMethods.duckdb_query_progress(Handle);
        return new DuckDBQueryProgress(progress.Percentage, progress.RowsProcessed, progress.TotalRowsToProcess);
    }

    /// <summary>A command on this connection.</summary>
    public new DuckDBCommand CreateCommand() => new() { Connection = this };

    /// <summary>Begins a transaction, which sees the database as it is now.</summary>
    public new DuckDBTransaction BeginTransaction() => new(this, IsolationLevel.Unspecified);

    /// <summary>Begins a transaction, which sees the database as it is now.</summary>
    /// <param name="isolationLevel">Any level that a snapshot satisfies; not Serializable.</param>
    public new DuckDBTransaction BeginTransaction(IsolationLevel isolationLevel) => new(this, isolationLevel);

    /// <summary>Opens an appender, the fastest way to add rows to a table.</summary>
    /// <param name="table">The table's name, not quoted.</param>
    public DuckDBAppender CreateAppender(string table) => CreateAppender(null, null, table);

    /// <summary>Opens an appender, the fastest way to add rows to a table.</summary>
    /// <param name="schema">The schema's name, not quoted; null for the current one.</param>
    /// <param name="table">The table's name, not quoted.</param>
    public DuckDBAppender CreateAppender(string? schema, string table) => CreateAppender(null, schema, table);

    /// <summary>Opens an appender, the fastest way to add rows to a table.</summary>
    /// <param name="catalog">The attached database's name, not quoted; null for the current one.</param>
    /// <param name="schema">The schema's name, not quoted; null for the current one.</param>
    /// <param name="table">The table's name, not quoted.</param>
    public DuckDBAppender CreateAppender(string? catalog, string? schema, string table) => new(this, catalog, schema, table);

    /// <summary>Makes another attached database the current one.</summary>
    public override void ChangeDatabase(string databaseName) =>
        Execute($"USE \"{databaseName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    internal void Track(IDisposable dependent) => _dependents.AddOrUpdate(dependent, this);

    internal void Forget(IDisposable dependent) => _dependents.Remove(dependent);

    /// <summary>DuckDB would end an unfinished stream without a word when the next statement starts.</summary>
    internal void EnsureNotStreaming()
    {
        if (StreamingReader is not null)
        {
            throw new InvalidOperationException(
                "A streaming reader is open on this connection. Read it to its end or dispose of it first, or use Duplicate() for a second connection.");
        }
    }

    internal void StopStreaming() => StreamingReader?.Close();

    internal void StartStreaming(DuckDBDataReader reader) => _streaming = new WeakReference<DuckDBDataReader>(reader);

    internal void Execute(string sql)
    {
        using var command = CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel);

    /// <inheritdoc />
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }
}
