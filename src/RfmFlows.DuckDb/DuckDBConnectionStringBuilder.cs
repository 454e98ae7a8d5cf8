using System.Data.Common;

namespace RfmFlows.DuckDb;

/// <summary>
/// <c>Data Source=file.duckdb;threads=2;memory_limit=1GB</c>: where the database is, and DuckDB settings for it by their own names.
/// Without other wish, DuckDB neither downloads nor loads extensions by itself.
/// </summary>
public sealed class DuckDBConnectionStringBuilder : DbConnectionStringBuilder
{
    /// <summary>The data source of a database in memory that belongs to one connection and its duplicates.</summary>
    public const string InMemoryDataSource = ":memory:";

    /// <summary>The data source of a database in memory that all connections of the process share.</summary>
    public const string InMemorySharedDataSource = ":memory:?cache=shared";

    private const string DataSourceKey = "Data Source";
    private const string DataSourceShortKey = "DataSource";
    private const string SharedName = ":memory:shared";

    /// <summary>An empty connection string.</summary>
    public DuckDBConnectionStringBuilder()
    {
    }

    /// <summary>Reads a connection string.</summary>
    public DuckDBConnectionStringBuilder(string connectionString) => ConnectionString = connectionString;

    /// <summary>The file of the database, <c>:memory:</c>, or <c>:memory:name</c> for one in memory that connections share by its name.</summary>
    public string DataSource
    {
        get => TryGetValue(DataSourceKey, out var value) || TryGetValue(DataSourceShortKey, out value) ? (string)value : "";
        set
        {
            Remove(DataSourceShortKey);
            this[DataSourceKey] = value;
        }
    }

    /// <summary>The data source in DuckDB's own words.</summary>
    internal string Path => DataSource switch
    {
        "" => throw new InvalidOperationException("The connection string names no 'Data Source'; use ':memory:' for a database in memory."),
        InMemorySharedDataSource => SharedName,
        var path => path,
    };

    /// <summary>The settings to open the database with, defaults included.</summary>
    internal IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["autoinstall_known_extensions"] = "false",
                ["autoload_known_extensions"] = "false",
                // So that each connection can switch its progress on where lock_configuration forbids all other settings.
                ["allowed_configs"] = "[enable_progress_bar, enable_progress_bar_print]",
            };
            foreach (string key in Keys)
            {
                if (!key.Equals(DataSourceKey, StringComparison.OrdinalIgnoreCase) && !key.Equals(DataSourceShortKey, StringComparison.OrdinalIgnoreCase))
                {
                    settings[key] = (string)this[key];
                }
            }

            return settings;
        }
    }
}
