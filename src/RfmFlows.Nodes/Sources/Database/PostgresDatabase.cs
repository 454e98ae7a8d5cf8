using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>PostgreSQL, read in a read-only transaction.</summary>
/// <param name="zone">The zone that moments are given in.</param>
internal sealed class PostgresDatabase(NpgsqlConnectionStringBuilder settings, TimeZoneInfo zone) : OutsideDatabase
{
    private const int DefaultScale = 6;

    public override string Place => $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}";

    protected override string Greeting => "SELECT 'PostgreSQL ' || current_setting('server_version')";

    public override object Bound(object value, OutsideColumn column) => value switch
    {
        DateOnly => value,
        DateTime time when column.IsMoment => Utc(time),
        DateTime time => System.DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        _ => value,
    };

    protected override DbConnection Connect() => new NpgsqlConnection(settings.ConnectionString);

    protected override async Task<DbTransaction?> BeginAsync(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("SET TRANSACTION READ ONLY", (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        await command.ExecuteNonQueryAsync(cancellation);
        return transaction;
    }

    protected override OutsideColumn Describe(DbColumn column, DbDataReader reader)
    {
        var name = column.ColumnName;
        return column.DataTypeName switch
        {
            "smallint" or "integer" or "bigint" or "oid" => Integer(name),
            "real" or "double precision" => Real(name),
            "boolean" => Boolean(name),
            "date" => new OutsideColumn(name, ColumnType.Date, (row, i) => row.GetFieldValue<DateOnly>(i)),
            "timestamp without time zone" => DateTime(name),
            "timestamp with time zone" => new OutsideColumn(name, ColumnType.DateTime, (row, i) => TimeZoneInfo.ConvertTimeFromUtc(row.GetDateTime(i), zone)) { IsMoment = true },
            "money" => Decimal(name, 2),
            var type when type?.StartsWith("numeric", StringComparison.Ordinal) == true => Decimal(name, column is { NumericPrecision: > 0, NumericScale: { } scale } ? scale : DefaultScale),
            _ => Text(name),
        };
    }

    protected override Remark? Explain(Exception e) => e switch
    {
        PostgresException { SqlState: "28P01" or "28000" or "42501" } refused => DatabaseRemarks.Refused(Place, refused.MessageText),
        PostgresException { SqlState: "3D000" } missing => DatabaseRemarks.NoDatabase(Place, missing.MessageText),
        PostgresException { SqlState: "25006" } => DatabaseRemarks.NotASelect().At("query"),
        PostgresException { SqlState: ['0', '8', ..] or "57P01" or "53300" or "57P03" } broken => DatabaseRemarks.Unreachable(Place, broken.MessageText),
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException or System.Security.Authentication.AuthenticationException } unreachable =>
            DatabaseRemarks.Unreachable(Place, unreachable.InnerException!.Message),
        SocketException or TimeoutException => DatabaseRemarks.Unreachable(Place, e.Message),
        _ => null,
    };

    // An hour that a clock repeats stands for the earlier of both, so that nothing is passed over.
    private DateTime Utc(DateTime local)
    {
        var plain = System.DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return zone.IsAmbiguousTime(plain) ? System.DateTime.SpecifyKind(plain - zone.GetAmbiguousTimeOffsets(plain).Max(), DateTimeKind.Utc)
            : zone.IsInvalidTime(plain) ? TimeZoneInfo.ConvertTimeToUtc(plain.AddHours(-1), zone)
            : TimeZoneInfo.ConvertTimeToUtc(plain, zone);
    }
}
