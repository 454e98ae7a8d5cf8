namespace RfmFlows.Warehouse;

/// <summary>A bulk load into a new table. Disposed before <see cref="CompleteAsync"/>, it leaves no table behind.</summary>
public abstract class TableWriter : IAsyncDisposable
{
    /// <summary>
    /// Adds a row: one value a column, in order; null is missing. CLR types by kind: string, long, decimal, double, bool, DateOnly, DateTime.
    /// </summary>
    public abstract ValueTask WriteAsync(ReadOnlyMemory<object?> row, CancellationToken cancellation);

    /// <summary>
    /// Adds a row of numbers, much quicker where there are many: one a column, null is missing. An integer is itself, a decimal the whole number of its last
    /// digit, a date its <see cref="DateOnly.DayNumber"/>, a real its bits; columns of other kinds take none.
    /// </summary>
    public abstract ValueTask WriteNumbersAsync(ReadOnlyMemory<long?> row, CancellationToken cancellation);

    /// <summary>Makes the rows visible and returns their number.</summary>
    public abstract Task<long> CompleteAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
