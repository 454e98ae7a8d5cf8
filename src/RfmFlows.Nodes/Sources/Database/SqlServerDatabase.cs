using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>SQL Server. It knows no read-only transaction, so what a query might change is undone at its end.</summary>
/// <param name="zone">The zone that moments are given in.</param>
internal sealed class SqlServerDatabase(SqlConnectionStringBuilder settings, TimeZoneInfo zone) : OutsideDatabase
{
    public override string Place => $"SQL Server {settings.DataSource}/{settings.InitialCatalog}";

    protected override string Greeting => "SELECT 'SQL Server ' + CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(100))";

    public override string Quote(string identifier) => $"[{identifier.Replace("]", "]]", StringComparison.Ordinal)}]";

    public override object Bound(object value, OutsideColumn column) => value is DateTime time && column.IsMoment
        ? new DateTimeOffset(time, zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time))
        : base.Bound(value, column);

    protected override DbConnection Connect() => new SqlConnection(settings.ConnectionString);

    protected override async Task<DbTransaction?> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    protected override OutsideColumn Describe(DbColumn column, DbDataReader reader)
    {
        var name = column.ColumnName;
        return column.DataTypeName?.ToLowerInvariant() switch
        {
            "tinyint" or "smallint" or "int" or "bigint" => Integer(name),
            "real" or "float" => Real(name),
            "bit" => Boolean(name),
            "date" => Date(name),
            "datetime" or "datetime2" or "smalldatetime" => DateTime(name),
            "datetimeoffset" => new OutsideColumn(name, ColumnType.DateTime, (row, i) => TimeZoneInfo.ConvertTime(row.GetFieldValue<DateTimeOffset>(i), zone).DateTime) { IsMoment = true },
            "money" or "smallmoney" => Decimal(name, 4),
            "decimal" or "numeric" => Decimal(name, column.NumericScale ?? 0),
            _ => Text(name),
        };
    }

    protected override Remark? Explain(Exception e) => e switch
    {
        SqlException { Number: 18456 or 18452 or 916 or 229 } refused => DatabaseRemarks.Refused(Place, refused.Message),
        SqlException { Number: 4060 or 911 } missing => DatabaseRemarks.NoDatabase(Place, missing.Message),
        SqlException { Number: < 50 or 121 or 258 or (>= 10050 and <= 11004) } unreachable => DatabaseRemarks.Unreachable(Place, unreachable.Message),
        _ => null,
    };
}
