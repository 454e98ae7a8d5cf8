using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Execution;

/// <summary>
/// One running command and the ways to stop it: Cancel, a token, a time limit. DuckDB forgets an interrupt that comes before the
/// statement starts, so the wish to stop is also remembered here and asked for at each step.
/// </summary>
internal sealed class ExecutionScope : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConnectionHandle _connection;
    private readonly CancellationToken _token;
    private readonly CancellationTokenSource? _limit;
    private readonly CancellationTokenRegistration _onToken;
    private readonly CancellationTokenRegistration _onLimit;
    private volatile bool _stopped;
    private bool _over;

    /// <param name="connection">The connection the command runs on.</param>
    /// <param name="timeout">Seconds; 0 for no limit.</param>
    /// <param name="token">Stops the command.</param>
    public ExecutionScope(ConnectionHandle connection, int timeout, CancellationToken token)
    {
        _connection = connection;
        _token = token;
        _onToken = token.Register(Stop);
        if (timeout > 0)
        {
            _limit = new CancellationTokenSource(TimeSpan.FromSeconds(timeout));
            _onLimit = _limit.Token.Register(Stop);
        }
    }

    public void Stop()
    {
        lock (_gate)
        {
            // Past its end, the interrupt would hit whatever the connection runs next.
            if (!_over)
            {
                _stopped = true;
                if (!_connection.IsClosed)
                {
                    NativeMethods.duckdb_interrupt(_connection);
                }
            }
        }
    }

    public void ThrowIfStopped()
    {
        if (_stopped)
        {
            throw Translate(new DuckDBException("INTERRUPT Error: Interrupted!", DuckDBErrorType.Interrupt));
        }
    }

    /// <summary>An interrupt this scope asked for is told in the words of whoever asked.</summary>
    public Exception Translate(DuckDBException error)
    {
        if (error.ErrorType != DuckDBErrorType.Interrupt)
        {
            return error;
        }

        if (_token.IsCancellationRequested)
        {
            return new OperationCanceledException("The command was cancelled.", error, _token);
        }

        return _limit is { IsCancellationRequested: true }
            ? new DuckDBException("The command ran longer than its CommandTimeout.", DuckDBErrorType.Interrupt, new TimeoutException("", error))
            : error;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _over = true;
        }

        _onToken.Dispose();
        _onLimit.Dispose();
        _limit?.Dispose();
    }
}
