using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>SQL Server, loaded by bulk copy.</summary>
internal sealed class SqlServerTarget(SqlConnectionStringBuilder settings) : TargetDatabase
{
    private const int ProgressEvery = 10_000;

    public override string Name => $"{settings.DataSource}/{settings.InitialCatalog}";

    public override string Staging => "#rfmflows_staging";

    public override string Exists =>
        "SELECT count(*) FROM information_schema.tables WHERE table_name = @table AND table_schema = CASE WHEN @schema = '' THEN SCHEMA_NAME() ELSE @schema END";

    public override DbConnection Connect() => new SqlConnection(settings.ConnectionString);

    public override string Quote(string identifier) => $"[{identifier.Replace("]", "]]")}]";

    public override string TypeName(ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => "bigint",
        ColumnKind.Decimal => $"decimal(38, {type.Scale})",
        ColumnKind.Real => "float",
        ColumnKind.Boolean => "bit",
        ColumnKind.Date => "date",
        ColumnKind.DateTime => "datetime2(6)",
        _ => "nvarchar(max)",
    };

    public override string KeyTypeName(ColumnType type) => type.Kind == ColumnKind.Text ? "nvarchar(400)" : TypeName(type);

    public override string CreateStaging(string columns) => $"CREATE TABLE {Staging} ({columns})";

    public override string? Lock(string table) => $"SELECT TOP 0 1 FROM {table} WITH (TABLOCKX, HOLDLOCK)";

    public override async Task LoadAsync(
        DbConnection connection, DbTransaction transaction, Columns columns, DbDataReader rows, Action<long> progress, CancellationToken cancellation)
    {
        using var copy = new SqlBulkCopy((SqlConnection)connection, SqlBulkCopyOptions.TableLock, (SqlTransaction)transaction)
        {
            DestinationTableName = Staging, EnableStreaming = true, BulkCopyTimeout = 0, NotifyAfter = ProgressEvery,
        };
        copy.SqlRowsCopied += (_, e) => progress(e.RowsCopied);
        foreach (var column in columns)
        {
            copy.ColumnMappings.Add(column.Name, column.Name);
        }
        await copy.WriteToServerAsync(rows, cancellation);
    }

    // Messages about keys and conversions go on with the offending value.
    public override string Describe(DbException fault) => fault is SqlException server
        ? string.Create(CultureInfo.InvariantCulture, $"{server.Number}: {server.Message.Split(["The duplicate key value", "'"], 2, StringSplitOptions.None)[0].Trim()}")
        : fault.Message;
}
