using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>A table that a node writes row by row; remembers how many rows it got.</summary>
internal sealed class PendingTable(TableWriter inner, TableName name, IReadOnlyList<SortKey> order) : TableWriter
{
    private bool _isDisposed;

    public TableName Name => name;

    public IReadOnlyList<SortKey> Order => order;

    /// <summary>Null until completed.</summary>
    public long? Rows { get; private set; }

    public override ValueTask WriteAsync(ReadOnlyMemory<object?> row, CancellationToken cancellation) => inner.WriteAsync(row, cancellation);

    public override ValueTask WriteNumbersAsync(ReadOnlyMemory<long?> row, CancellationToken cancellation) => inner.WriteNumbersAsync(row, cancellation);

    public override async Task<long> CompleteAsync(CancellationToken cancellation)
    {
        Rows = await inner.CompleteAsync(cancellation);
        return Rows.Value;
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            await inner.DisposeAsync();
        }
    }
}
