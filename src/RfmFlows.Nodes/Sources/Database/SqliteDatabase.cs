using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>A SQLite file, opened for reading only. Its columns may hold anything, so a value that does not fit the declared type is told.</summary>
internal sealed class SqliteDatabase(string path) : OutsideDatabase
{
    private const int DefaultScale = 6;
    private const int NotADatabase = 26;
    private const int CannotOpen = 14;
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];

    public override string Place => $"SQLite {path}";

    // Only what is read of the file shows that it is a database.
    protected override string Greeting => "SELECT 'SQLite ' || sqlite_version() FROM (SELECT count(*) FROM sqlite_master)";

    /// <summary>Dates are compared as the texts that they are.</summary>
    public override object Bound(object value, OutsideColumn column) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        decimal number => (double)number,
        _ => value,
    };

    protected override DbConnection Connect() =>
        new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);

    protected override Task<DbTransaction?> BeginAsync(DbConnection connection, CancellationToken cancellation) => Task.FromResult<DbTransaction?>(null);

    protected override OutsideColumn Describe(DbColumn column, DbDataReader reader)
    {
        var name = column.ColumnName;
        // The driver's own name of the type lacks what stands in brackets.
        var declared = SQLitePCL.raw.sqlite3_column_decltype(((SqliteDataReader)reader).Handle, column.ColumnOrdinal ?? 0).utf8_to_string()?.ToUpperInvariant() ?? "";
        return declared switch
        {
            _ when declared.Contains("INT", StringComparison.Ordinal) => Integer(name),
            _ when declared.StartsWith("BOOL", StringComparison.Ordinal) => Boolean(name),
            _ when declared.StartsWith("DATETIME", StringComparison.Ordinal) || declared.StartsWith("TIMESTAMP", StringComparison.Ordinal) =>
                new OutsideColumn(name, ColumnType.DateTime, (row, i) => System.DateTime.ParseExact(row.GetString(i), Moments, CultureInfo.InvariantCulture)),
            _ when declared.StartsWith("DATE", StringComparison.Ordinal) =>
                new OutsideColumn(name, ColumnType.Date, (row, i) => DateOnly.ParseExact(row.GetString(i), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ when declared.StartsWith("DEC", StringComparison.Ordinal) || declared.StartsWith("NUM", StringComparison.Ordinal) || declared == "MONEY" => Decimal(name, Scale(declared)),
            _ when declared.Contains("REAL", StringComparison.Ordinal) || declared.Contains("FLOA", StringComparison.Ordinal) || declared.Contains("DOUB", StringComparison.Ordinal) => Real(name),
            _ => Text(name),
        };
    }

    protected override Remark? Explain(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: NotADatabase } => DatabaseRemarks.NotSqlite(Place).At("file"),
        SqliteException { SqliteErrorCode: CannotOpen } broken => DatabaseRemarks.NoDatabase(Place, broken.Message),
        _ => null,
    };

    // DECIMAL(12, 2) has two digits after the point; without brackets there is room for six.
    private static int Scale(string declared)
    {
        var comma = declared.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && int.TryParse(declared[(comma + 1)..].Trim(' ', ')'), CultureInfo.InvariantCulture, out var scale) ? scale
            : declared.Contains('(', StringComparison.Ordinal) ? 0
            : declared == "MONEY" ? 2 : DefaultScale;
    }
}
