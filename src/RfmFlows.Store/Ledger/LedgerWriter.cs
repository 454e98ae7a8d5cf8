using System.Data.Common;
using System.Threading.Channels;

namespace RfmFlows.Store;

/// <summary>
/// Commits the work of many in groups: what waits while a transaction is under way goes into the next one together, so that a commit is paid once for all.
/// Work that fails in a group is done again by itself, so that it fails alone.
/// </summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    private const int LargestGroup = 64;
    private const int Tries = 5;
    private readonly ControlDatabase _database;
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;

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
        await item.Done.Task;
        return result!;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
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
        var committing = false;
        try
        {
            await _database.WriteAsync(
                async transaction =>
                {
                    foreach (var work in group)
                    {
                        await work.Run(transaction);
                    }
                    return committing = true;
                },
                CancellationToken.None);
        }
        catch (Exception) when (!committing)
        {
            return false;
        }
        catch (Exception e)
        {
            // Whether the commit took hold is not known: doing it again could claim or mark twice.
            group.ForEach(w => w.Done.SetException(e));
            return true;
        }
        group.ForEach(w => w.Done.SetResult());
        return true;
    }

    private async Task AloneAsync(Work work)
    {
        for (var tries = 1; ; tries++)
        {
            var committing = false;
            try
            {
                await _database.WriteAsync(
                    async transaction =>
                    {
                        await work.Run(transaction);
                        return committing = true;
                    },
                    CancellationToken.None);
                work.Done.SetResult();
                return;
            }
            catch (DbException e) when (!committing && tries < Tries && IsCollision(e))
            {
                // Two servers took the same rows in a different order; the loser goes again.
            }
            catch (Exception e)
            {
                work.Done.SetException(e);
                return;
            }
        }
    }

    // Serialization failure, deadlock, unique violation: the transaction is undone, and the next look will see what the other has written.
    private static bool IsCollision(DbException e) => e.SqlState is "40001" or "40P01" or "23505";

    private sealed record Work(Func<DbTransaction, Task> Run)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
