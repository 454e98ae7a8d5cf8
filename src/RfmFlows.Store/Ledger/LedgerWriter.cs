using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Store;

/// <summary>
/// Commits the work of many in groups: what waits while a transaction is under way goes into the next one together, so that a commit is paid once for all.
/// Work that fails in a group is done again by itself, so that it fails alone.
/// </summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    private const int LargestGroup = 64;
    private const int Tries = 5;

    // Customers come in any order, so their index pages do too: with room for them, and less copying back, a row costs half.
    private const string BulkSettings = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000";
    private readonly ControlDatabase _database;
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;
    private DbConnection? _connection;

    public LedgerWriter(ControlDatabase database)
    {
        _database = database;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Does the work in a transaction; ends when that is committed.</summary>
    public async Task<T> DoAsync<T>(Func<DbTransaction, Task<T>> work)
    {
        var result = default(T);
        var item = new Work(async transaction => result = await work(transaction));
        await _waiting.Writer.WriteAsync(item);
        await item.Done;
        return result!;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await CloseAsync();
    }

    private async Task LoopAsync()
    {
        var group = new List<Work>(LargestGroup);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var work))
            {
                group.Add(work);
            }
            if (group.Count == 1 || !await TryTogetherAsync(group))
            {
                foreach (var work in group)
                {
                    await AloneAsync(work);
                }
            }
            group.Clear();
        }
    }

    private async Task<bool> TryTogetherAsync(List<Work> group)
    {
        var (fault, isUndone) = await CommitAsync(group);
        if (fault is not null && isUndone)
        {
            return false;
        }
        // Where a commit fails it is not known whether it took hold: doing it again could claim or mark twice.
        group.ForEach(w => w.End(fault));
        return true;
    }

    private async Task AloneAsync(Work work)
    {
        for (var tries = 1; ; tries++)
        {
            var (fault, isUndone) = await CommitAsync([work]);
            // Two servers took the same rows in a different order; the loser goes again.
            if (!isUndone || tries == Tries || fault is not DbException collision || !IsCollision(collision))
            {
                work.End(fault);
                return;
            }
        }
    }

    /// <summary>Does the work in one transaction; gives what went wrong, and whether that surely left nothing behind.</summary>
    private async Task<(Exception? Fault, bool IsUndone)> CommitAsync(List<Work> group)
    {
        var committing = false;
        try
        {
            using var turn = await _database.Dialect.TakeTurnAsync(CancellationToken.None);
            _connection ??= await OpenAsync();
            await using var transaction = await _database.Dialect.BeginWriteAsync(_connection, CancellationToken.None);
            foreach (var work in group)
            {
                await work.Run(transaction);
            }
            committing = true;
            await transaction.CommitAsync();
            return (null, false);
        }
        catch (Exception e)
        {
            await CloseAsync();
            return (e, !committing);
        }
    }

    private async Task<DbConnection> OpenAsync()
    {
        var connection = await _database.OpenAsync(CancellationToken.None);
        if (connection is SqliteConnection)
        {
            await connection.ExecuteAsync(BulkSettings);
        }
        return connection;
    }

    private async Task CloseAsync()
    {
        if (_connection is { } broken)
        {
            _connection = null;
            await broken.DisposeAsync();
        }
    }

    // Serialization failure, deadlock, unique violation: the transaction is undone, and the next look will see what the other has written.
    private static bool IsCollision(DbException e) => e.SqlState is "40001" or "40P01" or "23505";

    private sealed record Work(Func<DbTransaction, Task> Run)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public void End(Exception? fault)
        {
            if (fault is null)
            {
                _done.SetResult();
            }
            else
            {
                _done.SetException(fault);
            }
        }
    }
}
