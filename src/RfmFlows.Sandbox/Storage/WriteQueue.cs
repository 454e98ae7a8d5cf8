using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Storage;

/// <summary>
/// The one writer. Writes that wait together share a transaction, and each is answered only after that transaction
/// is committed; each runs inside a savepoint of its own, so that a refused one undoes nothing but itself.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int LargestBatch = 512;
    private readonly Channel<IWrite> _waiting = Channel.CreateUnbounded<IWrite>(new() { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly WriteSession _session;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _savepoint;
    private readonly SqliteCommand _release;
    private readonly SqliteCommand _undo;
    private readonly Task _loop;

    public WriteQueue(SqliteConnection connection)
    {
        _connection = connection;
        _session = new WriteSession(connection);
        _begin = Prepare("begin immediate");
        _commit = Prepare("commit");
        _rollback = Prepare("rollback");
        _savepoint = Prepare("savepoint one");
        _release = Prepare("release one");
        _undo = Prepare("rollback to one");
        _loop = Task.Run(RunAsync);
    }

    public Task<T> RunAsync<T>(Func<WriteSession, T> work)
    {
        var write = new Write<T>(work);
        return _waiting.Writer.TryWrite(write) ? write.Done
            : Task.FromException<T>(new ObjectDisposedException(nameof(WriteQueue)));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        foreach (var command in new[] { _begin, _commit, _rollback, _savepoint, _release, _undo })
        {
            command.Dispose();
        }

        _session.Dispose();
        await _connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var batch = new List<IWrite>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            Commit(batch);
        }
    }

    private void Commit(List<IWrite> batch)
    {
        try
        {
            _begin.ExecuteNonQuery();
            batch.ForEach(RunOne);
            _commit.ExecuteNonQuery();
            batch.ForEach(write => write.Answer());
        }
        catch (SqliteException error)
        {
            GiveUp();
            batch.ForEach(write => write.Fail(error));
        }
    }

    private void RunOne(IWrite write)
    {
        _savepoint.ExecuteNonQuery();
        if (!write.Run(_session))
        {
            _undo.ExecuteNonQuery();
        }

        _release.ExecuteNonQuery();
    }

    private void GiveUp()
    {
        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // SQLite has already rolled the transaction back by itself.
        }
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private interface IWrite
    {
        /// <summary>Runs the work; false when it failed and must be undone.</summary>
        bool Run(WriteSession session);

        void Answer();

        void Fail(Exception error);
    }

    private sealed class Write<T>(Func<WriteSession, T> work) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _error;

        public Task<T> Done => _done.Task;

        public bool Run(WriteSession session)
        {
            try
            {
                _result = work(session);
                return true;
            }
            catch (Exception error)
            {
                _error = error;
                return false;
            }
        }

        public void Answer()
        {
            if (_error is null)
            {
                _done.TrySetResult(_result!);
            }
            else
            {
                _done.TrySetException(_error);
            }
        }

        public void Fail(Exception error) => _done.TrySetException(_error ?? error);
    }
}
