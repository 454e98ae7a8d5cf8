using System.Collections;
using System.Data;
using System.Data.Common;
using RfmFlows.DuckDb.Execution;
using RfmFlows.DuckDb.Types;
using RfmFlows.DuckDb.Types.Reading;

namespace RfmFlows.DuckDb;

/// <summary>
/// Reads results row by row, or chunk by chunk with <see cref="ReadChunk"/>. Rows lie in DuckDB's memory: a reader must not be used
/// by two threads at once, and spans taken from a chunk end with it.
/// </summary>
public sealed partial class DuckDBDataReader : DbDataReader
{
    private readonly DuckDBConnection _connection;
    private readonly StatementBatch _batch;
    private readonly IReadOnlyList<DuckDBParameter> _parameters;
    private readonly bool _streaming;
    private readonly CommandBehavior _behavior;
    private readonly ExecutionScope _scope;
    private int _nextStatement;
    private Result? _result;
    private string[] _names = [];
    private readonly bool _inline;
    private VectorReader[] _columns = [];
    private int _rowCount;
    private int _row = -1;
    private bool _hasRows;
    private bool _ended = true;
    private volatile bool _closed;
    private int _recordsAffected = -1;

    internal DuckDBDataReader(
        DuckDBConnection connection,
        StatementBatch batch,
        IReadOnlyList<DuckDBParameter> parameters,
        bool streaming,
        bool inline,
        CommandBehavior behavior,
        ExecutionScope scope)
    {
        _connection = connection;
        _batch = batch;
        _parameters = parameters;
        _streaming = streaming;
        _inline = inline;
        _behavior = behavior;
        _scope = scope;
        MoveToResult();
        connection.Track(this);
    }

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override int FieldCount => _columns.Length;

    /// <summary>Whether the current result has any row; may have to wait for the first.</summary>
    public override bool HasRows
    {
        get
        {
            EnsureOpen();
            return _hasRows || FetchChunk();
        }
    }

    /// <inheritdoc />
    public override bool IsClosed => _closed;

    /// <summary>How many rows the statements run so far changed; -1 where none of them changes rows.</summary>
    public override int RecordsAffected => _recordsAffected;

    internal bool IsStreaming => _streaming && !_closed && !_ended;

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="DuckDBException">The query failed, or was interrupted, on the way.</exception>
    public override bool Read()
    {
        EnsureOpen();
        if (_row + 1 >= _rowCount && !FetchChunk())
        {
            return false;
        }

        _row++;
        return true;
    }

    /// <summary>Moves to the next row; where DuckDB has to compute it first, waits as <see cref="DuckDBCommand.RunsInline"/> says.</summary>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        return _row + 1 < _rowCount || _ended ? Task.FromResult(Read()) : Interruptible(Read, cancellationToken);
    }

    /// <summary>
    /// Moves to the next chunk of some two thousand rows, whose columns can be read as spans. Nothing is copied or allocated.
    /// The chunk lives until the reader moves on or is closed.
    /// </summary>
    /// <returns>False at the end of the result.</returns>
    /// <exception cref="InvalidOperationException">Rows of the current chunk are still to be read with <see cref="Read"/>.</exception>
    public bool ReadChunk(out DuckDBChunk chunk)
    {
        EnsureOpen();
        var isFresh = _row < 0 && _rowCount > 0;
        if (_row >= 0 && _row + 1 < _rowCount)
        {
            throw new InvalidOperationException("Read and ReadChunk cannot take turns within a chunk; use one of them for a result.");
        }

        if (!isFresh && !FetchChunk())
        {
            chunk = default;
            return false;
        }

        _row = _rowCount;
        chunk = new DuckDBChunk(_columns, _rowCount);
        return true;
    }

    /// <summary>Runs the remaining statements up to the next that gives rows.</summary>
    public override bool NextResult()
    {
        EnsureOpen();
        return MoveToResult();
    }

    /// <inheritdoc />
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) => Interruptible(NextResult, cancellationToken);

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    /// <summary>Ends the query, where it still runs, and frees its result.</summary>
    public override void Close()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        _scope.Dispose();
        DropResult();
        _connection.Forget(this);
        if (_behavior.HasFlag(CommandBehavior.CloseConnection))
        {
            _connection.Close();
        }
    }

    private bool MoveToResult()
    {
        DropResult();
        try
        {
            while (_nextStatement < _batch.Count)
            {
                var statement = _batch.Get(_nextStatement++);
                _scope.ThrowIfStopped();
                statement.Bind(_parameters);
                var result = statement.Execute(_streaming, _scope);
                if (result.HasRows)
                {
                    Show(result);
                    return true;
                }

                CountChanges(result);
            }
        }
        catch (DuckDBException error) when (_scope.Translate(error) is var told && told != error)
        {
            throw told;
        }
        finally
        {
            EndScopeIfDone();
        }

        return false;
    }

    private void Show(Result result)
    {
        _result = result;
        _ended = false;
        var types = Enumerable.Range(0, result.ColumnCount).Select(i => ColumnType.Take(result.ColumnType(i)));
        _columns = [.. types.Select(VectorReaders.Create)];
        _names = [.. Enumerable.Range(0, _columns.Length).Select(result.ColumnName)];
        if (_streaming)
        {
            _connection.StartStreaming(this);
        }
    }

    private void CountChanges(Result result)
    {
        using (result)
        {
            if (result.RowsChanged is >= 0 and var changed)
            {
                _recordsAffected = Math.Max(0, _recordsAffected) + changed;
            }
        }
    }

    private bool FetchChunk()
    {
        _row = -1;
        _rowCount = 0;
        var result = _result;
        if (_ended || result is null)
        {
            // Closed from another thread meanwhile, the rows must not seem to have come to their end.
            EnsureOpen();
            return false;
        }

        try
        {
            _scope.ThrowIfStopped();
            _rowCount = result.FetchChunk(_columns);
        }
        catch (DuckDBException error)
        {
            _ended = true;
            throw _scope.Translate(error);
        }

        _ended = _rowCount == 0;
        _hasRows |= !_ended;
        EndScopeIfDone();
        return !_ended;
    }

    private void DropResult()
    {
        _result?.Dispose();
        _result = null;
        _ended = true;
        _hasRows = false;
        _columns = [];
        _names = [];
        _rowCount = 0;
        _row = -1;
    }

    /// <summary>What is computed can no longer be interrupted, and an interrupt would hit the connection's next command.</summary>
    private void EndScopeIfDone()
    {
        if (_nextStatement == _batch.Count && (_ended || !_streaming))
        {
            _scope.Dispose();
        }
    }

    private async Task<bool> Interruptible(Func<bool> step, CancellationToken token)
    {
        using var registration = token.Register(_scope.Stop);
        try
        {
            return await Calling.Run(_inline, step, token).ConfigureAwait(false);
        }
        catch (DuckDBException error) when (error.ErrorType == DuckDBErrorType.Interrupt && token.IsCancellationRequested)
        {
            throw new OperationCanceledException("The reader was cancelled.", error, token);
        }
    }

    private void EnsureOpen() => ObjectDisposedException.ThrowIf(_closed, this);
}
