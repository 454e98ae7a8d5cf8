using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// Rows in the order of the customers, who are taken one after the other, so that nothing is held of the others. The engine sorts numbers many times
/// faster than it groups them by dozens of aggregates.
/// </summary>
internal abstract class CustomerStream<TCustomer>(BuildContext build, FigurePass<TCustomer> pass, TCustomer customer) : IAsyncDisposable
{
    private string _select = "";
    private TableWriter? _writer;

    protected BuildContext Build => build;

    protected TCustomer Customer => customer;

    /// <summary>The columns of the stream, the customer's number in the first place.</summary>
    protected NumberColumns Columns { get; } = new(build.Sql);

    /// <summary>Makes what the rows are read by. Comes before <see cref="RunAsync"/>.</summary>
    public async Task PrepareAsync()
    {
        _select = await SelectAsync();
        _writer = await build.WriteScratchAsync(pass.Name, pass.Table);
    }

    /// <summary>Reads all rows and writes a row of figures for each customer.</summary>
    /// <param name="session">Need not be that of the node, which may do something else meanwhile.</param>
    public async Task RunAsync(WarehouseSession session, CancellationToken cancellation)
    {
        try
        {
            await ReadAsync(session, cancellation);
        }
        catch (OverflowException e)
        {
            throw new WarehouseException(WarehouseFault.Value, "The sums of a customer are too large.", e);
        }
        await _writer!.CompleteAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _writer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Gives <see cref="Columns"/> in the order of the first; customers with a number below 0 are nobody.</summary>
    protected abstract Task<string> SelectAsync();

    /// <summary>Adds rows of one customer, from the first up to but not including the end.</summary>
    protected abstract void Add(NumberBatch batch, int first, int end);

    /// <summary>The customer has no more rows and its figures are written; readies it for the next.</summary>
    protected abstract void End();

    private async Task ReadAsync(WarehouseSession session, CancellationToken cancellation)
    {
        var (code, row) = (-1L, new long?[pass.Table.Count]);
        await foreach (var batch in session.ReadNumbersAsync(_select, Columns.Types, cancellation))
        {
            for (var (first, end) = (0, 0); first < batch.Rows; first = end)
            {
                if (batch.Column(0)[first] is var next && next != code)
                {
                    await EndAsync(code, row, cancellation);
                    code = next;
                }
                end = EndOfRun(batch.Column(0), first);
                Add(batch, first, end);
            }
        }
        await EndAsync(code, row, cancellation);
    }

    private async ValueTask EndAsync(long code, long?[] row, CancellationToken cancellation)
    {
        if (code >= 0)
        {
            pass.Fill(row, code, customer);
            await _writer!.WriteNumbersAsync(row, cancellation);
        }
        End();
    }

    private static int EndOfRun(ReadOnlySpan<long> codes, int first)
    {
        var further = codes[(first + 1)..].IndexOfAnyExcept(codes[first]);
        return further < 0 ? codes.Length : first + 1 + further;
    }
}
