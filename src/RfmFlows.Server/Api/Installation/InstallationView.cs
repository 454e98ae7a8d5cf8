namespace RfmFlows.Server.Api;

/// <summary>What an installation consists of and may use.</summary>
/// <param name="Warehouse">Where tables live.</param>
/// <param name="Store">Where scenarios, runs and the send ledger live.</param>
/// <param name="MemoryMb">Most memory for tables and statements, in MiB.</param>
/// <param name="Threads">Threads of one statement.</param>
/// <param name="MaxRuns">Runs that work at the same time.</param>
/// <param name="DataFolder">The folder below which everything lies.</param>
/// <param name="Data">What lies there, by kind, in bytes.</param>
/// <param name="KeepTablesDays">Days that an unused table is kept for reuse.</param>
/// <param name="KeepRunsDays">Days that ended runs are kept; 0 is for ever.</param>
/// <param name="KeepAuditDays">Days that entries of the audit log are kept; 0 is for ever.</param>
internal sealed record InstallationView(
    string Version, WarehouseEngine Warehouse, StoreEngine Store, int MemoryMb, int Threads, int MaxRuns, string DataFolder, DataSizes Data,
    int KeepTablesDays, int KeepRunsDays, int KeepAuditDays);

/// <summary>What tables live in.</summary>
internal enum WarehouseEngine
{
    /// <summary>DuckDB within the program.</summary>
    DuckDb,
    /// <summary>PostgreSQL or Citus.</summary>
    PostgreSql,
}

/// <summary>What the control store is.</summary>
internal enum StoreEngine
{
    /// <summary>SQLite in the data folder.</summary>
    Sqlite,
    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}

/// <summary>Bytes on this machine's disk, by kind.</summary>
/// <param name="Tables">The embedded warehouse and what it has put aside; 0 where PostgreSQL holds the tables.</param>
/// <param name="Store">The control store; 0 where PostgreSQL holds it.</param>
/// <param name="Free">What is left on the disk.</param>
internal sealed record DataSizes(long Tables, long Store, long Uploads, long Sample, long Free);
