using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>PostgreSQL, loaded by COPY.</summary>
internal sealed class PostgreSqlTarget(NpgsqlConnectionStringBuilder settings) : TargetDatabase
{
    private const int ProgressEvery = 10_000;

    public override string Name => $"{settings.Host}/{settings.Database}";

    public override string Staging => "pg_temp.rfmflows_staging";

    public override string Exists =>
        "SELECT count(*) FROM information_schema.tables WHERE table_name = @table AND table_schema = CASE WHEN @schema = '' THEN current_schema() ELSE @schema END";

    public override DbConnection Connect() => new NpgsqlConnection(settings.ConnectionString);

    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";

    public override string TypeName(ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => "bigint",
        ColumnKind.Decimal => $"numeric(38, {type.Scale})",
        ColumnKind.Real => "double precision",
        ColumnKind.Boolean => "boolean",
        ColumnKind.Date => "date",
        ColumnKind.DateTime => "timestamp",
        _ => "text",
    };

    public override string CreateStaging(string columns) => $"CREATE TEMP TABLE rfmflows_staging ({columns}) ON COMMIT DROP";

    public override string? Lock(string table) => $"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE";

    public override async Task LoadAsync(
        DbConnection connection, DbTransaction transaction, Columns columns, DbDataReader rows, Action<long> progress, CancellationToken cancellation)
    {
        var copy = $"COPY {Staging} ({string.Join(", ", columns.Select(c => Quote(c.Name)))}) FROM STDIN (FORMAT BINARY)";
        await using var writer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(copy, cancellation);
        for (var done = 1L; await rows.ReadAsync(cancellation); done++)
        {
            await writer.StartRowAsync(cancellation);
            for (var i = 0; i < columns.Count; i++)
            {
                if (rows.IsDBNull(i))
                {
                    await writer.WriteNullAsync(cancellation);
                }
                else
                {
                    await writer.WriteAsync(PlainValue.Of(rows.GetValue(i), columns[i].Type), TypeOf(columns[i].Type), cancellation);
                }
            }
            if (done % ProgressEvery == 0)
            {
                progress(done);
            }
        }
        await writer.CompleteAsync(cancellation);
    }

    // The message proper; details may hold the values of a row.
    public override string Describe(DbException fault) => fault is PostgresException server ? $"{server.SqlState}: {server.MessageText}" : fault.Message;

    private static NpgsqlDbType TypeOf(ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => NpgsqlDbType.Bigint,
        ColumnKind.Decimal => NpgsqlDbType.Numeric,
        ColumnKind.Real => NpgsqlDbType.Double,
        ColumnKind.Boolean => NpgsqlDbType.Boolean,
        ColumnKind.Date => NpgsqlDbType.Date,
        ColumnKind.DateTime => NpgsqlDbType.Timestamp,
        _ => NpgsqlDbType.Text,
    };
}
