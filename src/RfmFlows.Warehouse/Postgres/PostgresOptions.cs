namespace RfmFlows.Warehouse;

/// <summary>How a warehouse in PostgreSQL or Citus is opened.</summary>
public sealed record PostgresOptions
{
    /// <summary>As Npgsql writes it: <c>Host=…;Database=…;Username=…;Password=…</c>. The role may create schemas in the database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Most memory in MiB for a file that is being read or written; 512 by default. PostgreSQL's own memory is the server's business.</summary>
    public int FileMemoryMb { get; init; } = 512;

    /// <summary>Threads that read or write a file; the machine's processors by default.</summary>
    public int FileThreads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where a file larger than that memory spills to; the system's folder for temporary files by default.</summary>
    public string SpillFolder { get; init; } = Path.Combine(Path.GetTempPath(), "rfmflows-spill");
}
