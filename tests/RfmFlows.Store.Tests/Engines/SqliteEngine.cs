namespace RfmFlows.Store.Tests;

public sealed class SqliteEngine : IStoreEngine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rfmflows-store-").FullName;

    public ControlDatabaseOptions Options => new() { DataFolder = _folder };

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
