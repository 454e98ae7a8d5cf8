using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

/// <summary>A test class of the compliance suite: each test gets a store of its own.</summary>
public abstract class StoreTests<TEngine> : IAsyncLifetime
    where TEngine : IStoreEngine, new()
{
    private readonly TEngine _engine = new();
    private readonly List<ControlDatabase> _opened = [];

    protected ManualClock Clock { get; } = new();

    protected ControlDatabaseOptions Options => _engine.Options;

    protected ControlDatabase Database => _opened[0];

    public async Task InitializeAsync() => await OpenAsync();

    public async Task DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }
        await _engine.DisposeAsync();
    }

    /// <summary>The code of the one remark that the work is refused with, or null when it is done.</summary>
    protected static async Task<string?> CodeAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (FlowException e)
        {
            return e.Remarks.ShouldHaveSingleItem().Code;
        }
    }

    /// <summary>Lets racers start together and returns what each came back with.</summary>
    protected static Task<T[]> RaceAsync<T>(int racers, Func<int, Task<T>> run)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, racers).Select(async n =>
        {
            await gate.Task;
            return await run(n);
        }).ToList();
        gate.SetResult();
        return Task.WhenAll(all);
    }

    /// <summary>Opens the same store once more, as another process would.</summary>
    protected Task<ControlDatabase> OpenAsync() => OpenAsync(Migration.Known);

    private protected async Task<ControlDatabase> OpenAsync(IReadOnlyList<Migration> migrations)
    {
        var database = await ControlDatabase.StartAsync(Options, migrations, Clock, CancellationToken.None);
        lock (_opened)
        {
            _opened.Add(database);
        }
        return database;
    }
}
