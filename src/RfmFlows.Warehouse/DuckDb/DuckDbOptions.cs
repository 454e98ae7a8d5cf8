namespace RfmFlows.Warehouse;

/// <summary>How the embedded engine is opened.</summary>
public sealed record DuckDbOptions
{
    /// <summary>The database file, or <c>:memory:</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Most memory for tables and statements, in MiB. The process itself needs up to 0.7 GiB beside it.</summary>
    public int MemoryLimitMb { get; init; } = 2048;

    /// <summary>Threads of one statement; the machine's processors by default.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where a statement that is larger than the memory limit spills to; beside the file by default.</summary>
    public string? SpillFolder { get; init; }
}
