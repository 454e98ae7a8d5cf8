using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>A SQLite file, loaded by a prepared statement. Dates are texts as ISO 8601, decimals numbers.</summary>
internal sealed class SqliteTarget(string path) : TargetDatabase
{
    private const int ProgressEvery = 10_000;

    public override string Name => Path.GetFileName(path);

    public override string Staging => "temp.rfmflows_staging";

    public override string Exists =>
        "SELECT count(*) FROM sqlite_master WHERE type IN ('table', 'view') AND name = @table COLLATE NOCASE AND @schema IN ('', 'main')";

    public override DbConnection Connect()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
    }

    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";

    public override string TypeName(ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => "INTEGER",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.Decimal => $"DECIMAL(38, {type.Scale})",
        ColumnKind.Real => "REAL",
        ColumnKind.Date => "DATE",
        ColumnKind.DateTime => "DATETIME",
        _ => "TEXT",
    };

    public override string CreateStaging(string columns) => $"CREATE TEMP TABLE rfmflows_staging ({columns})";

    // A transaction that writes has the file to itself.
    public override string? Lock(string table) => null;

    public override async Task LoadAsync(
        DbConnection connection, DbTransaction transaction, Columns columns, DbDataReader rows, Action<long> progress, CancellationToken cancellation)
    {
        await using var insert = ((SqliteConnection)connection).CreateCommand();
        insert.Transaction = (SqliteTransaction)transaction;
        insert.CommandText = $"INSERT INTO {Staging} VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        for (var done = 1L; await rows.ReadAsync(cancellation); done++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = rows.IsDBNull(i) ? DBNull.Value : Stored(PlainValue.Of(rows.GetValue(i), columns[i].Type));
            }
            await insert.ExecuteNonQueryAsync(cancellation);
            if (done % ProgressEvery == 0)
            {
                progress(done);
            }
        }
    }

    private static object Stored(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        _ => value,
    };
}
