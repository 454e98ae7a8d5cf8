namespace RfmFlows.Server.Hosting;

/// <summary>Where the program keeps its data and how much of the machine it may use.</summary>
public sealed record FlowOptions
{
    /// <summary>Environment variable that names the data folder.</summary>
    public const string DataVariable = "RFMFLOWS_DATA";

    /// <summary>The folder of the control store, the warehouse, uploads and logs.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Most memory for tables and statements in MiB; by default a quarter of the machine's, from 512 to 4096.</summary>
    public int MemoryMb { get; init; } = DefaultMemoryMb;

    /// <summary>Threads of one statement; the machine's processors by default.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A PostgreSQL (or Citus) connection string for the warehouse; null means the embedded engine.</summary>
    public string? WarehouseConnection { get; init; } = Environment.GetEnvironmentVariable("RFMFLOWS_WAREHOUSE");

    /// <summary>A PostgreSQL connection string for the control store; null means SQLite in the data folder.</summary>
    public string? StoreConnection { get; init; } = Environment.GetEnvironmentVariable("RFMFLOWS_STORE");

    /// <summary>Days that an unused table is kept for reuse.</summary>
    public int KeepDays { get; init; } = 7;

    /// <summary>Where statements that are larger than memory spill to.</summary>
    public string SpillFolder => Path.Combine(DataFolder, "spill");

    /// <summary>The data folder that counts when none is named: the variable's, else <c>.rfmflows</c> in the working folder.</summary>
    public static string DefaultDataFolder =>
        Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } named ? named : Path.Combine(Environment.CurrentDirectory, ".rfmflows");

    private static int DefaultMemoryMb => (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / 1024 / 1024, 512, 4096);
}
