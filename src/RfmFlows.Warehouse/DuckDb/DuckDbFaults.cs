using System.Data.Common;
using RfmFlows.DuckDb;

namespace RfmFlows.Warehouse;

/// <summary>Sorts DuckDB's errors by who must act.</summary>
internal static class DuckDbFaults
{
    public static Exception Translate(DbException thrown)
    {
        if (thrown is not DuckDBException e)
        {
            return new WarehouseException(WarehouseFault.Other, thrown.Message, thrown);
        }
        var fault = e.ErrorType switch
        {
            DuckDBErrorType.Interrupt => (WarehouseFault?)null,
            DuckDBErrorType.Parser or DuckDBErrorType.Syntax or DuckDBErrorType.Binder or DuckDBErrorType.Catalog => WarehouseFault.Statement,
            DuckDBErrorType.Conversion or DuckDBErrorType.OutOfRange or DuckDBErrorType.Decimal or DuckDBErrorType.DivideByZero
                or DuckDBErrorType.MismatchType or DuckDBErrorType.InvalidInput => WarehouseFault.Value,
            DuckDBErrorType.OutOfMemory => e.Message.Contains("max_temp_directory_size", StringComparison.Ordinal) || IsDisk(e) ? WarehouseFault.Disk : WarehouseFault.Memory,
            DuckDBErrorType.IO => e.Message.Contains("lock", StringComparison.Ordinal) ? WarehouseFault.Connection : IsDisk(e) ? WarehouseFault.Disk : WarehouseFault.File,
            DuckDBErrorType.Connection => WarehouseFault.Connection,
            // A commit that finds no room is a fault of the transaction.
            _ => e.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) ? WarehouseFault.Disk : WarehouseFault.Other,
        };
        return fault is { } known ? new WarehouseException(known, FirstParagraph(e.Message), e) : new OperationCanceledException("The statement was interrupted.", e);
    }

    private static bool IsDisk(DuckDBException e) =>
        e.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("disk", StringComparison.OrdinalIgnoreCase);

    // DuckDB adds a long list of reader options below the message.
    private static string FirstParagraph(string message)
    {
        var end = message.IndexOf("\n\n", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Trim();
    }
}
