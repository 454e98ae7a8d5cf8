using System.Data.Common;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>The rows of an outside query while they are read; closes everything behind it.</summary>
internal sealed class OutsideRows(
    DbConnection connection, DbTransaction? transaction, DbCommand command, DbDataReader reader, IReadOnlyList<OutsideColumn> columns) : IAsyncDisposable
{
    private long _rows;

    public IReadOnlyList<OutsideColumn> Columns => columns;

    public Task<bool> ReadAsync(CancellationToken cancellation) => reader.ReadAsync(cancellation);

    /// <summary>Fills an array with the values of the row, null for missing ones.</summary>
    /// <exception cref="FlowException">A value does not fit its column's type.</exception>
    public void Fill(object?[] row)
    {
        _rows++;
        for (var i = 0; i < row.Length; i++)
        {
            try
            {
                row[i] = reader.IsDBNull(i) ? null : columns[i].Read(reader, i);
            }
            catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
            {
                throw new FlowException(DatabaseRemarks.BadValue(columns[i].Name, columns[i].Type, _rows), e);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A reader that is closed early would fetch the rest; a cancelled command does not.
        command.Cancel();
        await reader.DisposeAsync();
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
