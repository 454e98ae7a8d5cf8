using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>
/// Helper tables of those who look: orders of big tables, differences of two. Each is made once, however many ask for it, and the longest unused go
/// when there are too many.
/// </summary>
internal sealed class LookTables(FlowEnvironment environment) : IAsyncDisposable
{
    private const int MostTables = 24;
    private const long MostRows = 60_000_000;
    private const string Schema = "looks";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<LookTable>> _made = new(StringComparer.Ordinal);
    // The longest unused first.
    private readonly List<string> _used = [];

    /// <param name="what">What the table holds; those who give the same share it.</param>
    /// <param name="make">Makes it under a given name.</param>
    public async Task<LookTable> FindAsync(string what, Func<WarehouseSession, TableName, Task> make, CancellationToken cancellation)
    {
        Task<LookTable>? making;
        lock (_gate)
        {
            if (!_made.TryGetValue(what, out making) || making.IsFaulted)
            {
                // Who asked first may leave; others still want it.
                _made[what] = making = Task.Run(() => MakeAsync(make), CancellationToken.None);
            }
            _used.Remove(what);
            _used.Add(what);
        }
        var table = await making.WaitAsync(cancellation);
        await TrimAsync();
        return table;
    }

    public async ValueTask DisposeAsync()
    {
        string[] all;
        lock (_gate)
        {
            all = [.. _used];
        }
        await DropAsync(all);
    }

    private async Task<LookTable> MakeAsync(Func<WarehouseSession, TableName, Task> make)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(CancellationToken.None);
        await session.CreateSchemaAsync(Schema, CancellationToken.None);
        var name = session.ScratchName(new TableName(Schema, $"{Guid.NewGuid():N}"));
        await make(session, name);
        return new LookTable(name, await session.CountAsync(name, CancellationToken.None));
    }

    private async Task TrimAsync()
    {
        List<string> gone = [];
        lock (_gate)
        {
            var done = _used.Where(u => _made[u].IsCompletedSuccessfully).ToList();
            var (tables, rows) = (done.Count, done.Sum(d => _made[d].Result.Rows));
            // The last one is just being looked at, however large it is.
            foreach (var what in done.SkipLast(1).TakeWhile(_ => tables > MostTables || rows > MostRows))
            {
                gone.Add(what);
                tables--;
                rows -= _made[what].Result.Rows;
            }
        }
        await DropAsync(gone);
    }

    private async Task DropAsync(IReadOnlyCollection<string> gone)
    {
        if (gone.Count == 0)
        {
            return;
        }
        List<Task<LookTable>> tables = [];
        lock (_gate)
        {
            foreach (var what in gone.Where(_used.Remove))
            {
                _made.Remove(what, out var table);
                tables.Add(table!);
            }
        }
        await using var session = await environment.Warehouse.OpenSessionAsync(CancellationToken.None);
        foreach (var table in tables.Where(t => t.IsCompletedSuccessfully))
        {
            await session.DropTableAsync((await table).Name, CancellationToken.None);
        }
    }
}
