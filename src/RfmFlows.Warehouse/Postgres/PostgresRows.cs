using Npgsql;

namespace RfmFlows.Warehouse;

/// <summary>A streamed result of PostgreSQL.</summary>
internal sealed class PostgresRows(NpgsqlCommand command, NpgsqlDataReader rows) : WarehouseRows(command, rows, PostgresFaults.Translate)
{
    // A connection must be read to its end before it can do anything else. A few rows are read faster than a query is cancelled.
    private const int RowsWorthCancelling = 1000;

    private readonly NpgsqlCommand _command = command;

    public override async ValueTask DisposeAsync()
    {
        try
        {
            var left = RowsWorthCancelling;
            while (!IsClosed && await base.ReadAsync(CancellationToken.None))
            {
                if (--left == 0)
                {
                    _command.Cancel();
                    break;
                }
            }
        }
        catch (Exception e) when (e is WarehouseException or OperationCanceledException or InvalidOperationException)
        {
            // Whoever read has been told; what is left of the result is of no interest.
        }
        await base.DisposeAsync();
    }
}
