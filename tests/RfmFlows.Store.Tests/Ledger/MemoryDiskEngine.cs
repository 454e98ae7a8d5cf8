namespace RfmFlows.Store.Tests;

/// <summary>SQLite on a disk in memory where the system has one: for tests of thousands of commits, which say nothing about the disk.</summary>
public sealed class MemoryDiskEngine : IStoreEngine
{
    private const string MemoryDisk = "/dev/shm";
    private readonly string _folder = Path.Combine(Directory.Exists(MemoryDisk) ? MemoryDisk : Path.GetTempPath(), $"rfmflows-ledger-{Guid.NewGuid():N}");

    public ControlDatabaseOptions Options => new() { DataFolder = _folder };

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
