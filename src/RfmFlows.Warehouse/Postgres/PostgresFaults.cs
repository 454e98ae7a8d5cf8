using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace RfmFlows.Warehouse;

/// <summary>Sorts PostgreSQL's errors by who must act. Details and hints stay out of the message: they may quote rows.</summary>
internal static class PostgresFaults
{
    public static Exception Translate(DbException thrown) => thrown switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new OperationCanceledException("The statement was interrupted.", thrown),
        PostgresException e => new WarehouseException(Sort(e.SqlState), e.MessageText, thrown),
        { InnerException: SocketException or IOException or TimeoutException } => new WarehouseException(WarehouseFault.Connection, thrown.Message, thrown),
        NpgsqlException { IsTransient: true } => new WarehouseException(WarehouseFault.Connection, thrown.Message, thrown),
        _ => new WarehouseException(WarehouseFault.Other, thrown.Message, thrown),
    };

    private static WarehouseFault Sort(string code) => code switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError => WarehouseFault.Disk,
        PostgresErrorCodes.OutOfMemory => WarehouseFault.Memory,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege => WarehouseFault.Connection,
        _ => code[..2] switch
        {
            "08" or "28" => WarehouseFault.Connection,
            "22" => WarehouseFault.Value,
            "0A" or "42" or "54" => WarehouseFault.Statement,
            _ => WarehouseFault.Other,
        },
    };
}
