using System.Data.Common;
using RfmFlows.Engine;
using RfmFlows.Nodes.Databases;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>A database that a table is written to: what differs between the engines.</summary>
internal abstract class TargetDatabase
{
    /// <summary>The database that a node's settings name, with its password looked up.</summary>
    /// <exception cref="FlowException">RF3025: the secret is missing; RF3029: SQL Server's driver cannot work here.</exception>
    public static async Task<TargetDatabase> OfAsync(BuildContext build)
    {
        if (build.Get(ConnectionSettings.Kind) == ConnectionSettings.Sqlite)
        {
            return new SqliteTarget(build.ResolvePath(build.Get(ConnectionSettings.SaveFile), write: true));
        }
        var password = await ServerConnection.PasswordAsync(build.Settings, build.Service<ISecrets>(), build.Cancellation);
        return build.Get(ConnectionSettings.Kind) == ConnectionSettings.SqlServer
            ? new SqlServerTarget(ServerConnection.SqlServer(build.Settings, password))
            : new PostgreSqlTarget(ServerConnection.Postgres(build.Settings, password));
    }

    /// <summary>What remarks call it; no user, no password.</summary>
    public abstract string Name { get; }

    /// <summary>The name of the table that rows are loaded into first; it vanishes with the connection.</summary>
    public abstract string Staging { get; }

    /// <summary>Counts the tables called @table in @schema, an empty schema being the usual one.</summary>
    public abstract string Exists { get; }

    public abstract DbConnection Connect();

    public abstract string Quote(string identifier);

    public abstract string TypeName(ColumnType type);

    /// <summary>What makes the staging table of these columns.</summary>
    public abstract string CreateStaging(string columns);

    /// <summary>Keeps other writers out of the table until the transaction ends; null where that needs no statement.</summary>
    public abstract string? Lock(string table);

    /// <summary>Loads rows into the staging table.</summary>
    public abstract Task LoadAsync(DbConnection connection, DbTransaction transaction, Columns columns, DbDataReader rows, Action<long> progress, CancellationToken cancellation);

    /// <summary>A fault in words without data of the rows.</summary>
    public virtual string Describe(DbException fault) => fault.Message;

    /// <summary>The type of a key column, where texts of any length cannot be keys.</summary>
    public virtual string KeyTypeName(ColumnType type) => TypeName(type);

    /// <summary>The full name of a table; an empty schema is the usual one.</summary>
    public string Table(string schema, string table) => schema.Length > 0 ? $"{Quote(schema)}.{Quote(table)}" : Quote(table);
}
