using System.Text;
using RfmFlows.Sample.Output;
using RfmFlows.Sample.Purchases;

namespace RfmFlows.Sample.Receipts;

/// <summary>Writes the receipts, and their lines, slice after slice in time order.</summary>
internal sealed class ReceiptFiles(SampleOptions options, SampleCalendar calendar, PurchaseTimes times)
{
    /// <summary>With ten receipts a customer and eight bytes a receipt, one slice's keys take up to some 200 MB.</summary>
    private const int CustomersPerSlice = 1_000_000;

    private const int ReceiptsPerChunk = 8192;

    private readonly ReceiptRenderer _renderer = new(options, calendar, times);

    /// <returns>The number of receipts and of lines.</returns>
    public async Task<(long Receipts, long Lines)> WriteAsync(
        Stream receiptFile, Stream? lineFile, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        receiptFile.Write(Encoding.UTF8.GetBytes(Schema.Header(Schema.Transactions)));
        lineFile?.Write(Encoding.UTF8.GetBytes(Schema.Header(Schema.Lines)));
        var guests = (int)((long)options.Customers * Shares.GuestsPerCustomer / 1000);
        var slice = new ReceiptSlice(times, options.Customers + guests, options.Workers);
        var slices = ((options.Customers - 1) / CustomersPerSlice) + 1;
        long receipts = 0, lines = 0;
        for (var (number, firstDay) = (1, 0); number <= slices; number++)
        {
            var endDay = number == slices ? calendar.Days : calendar.DayAt((double)number / slices);
            var keys = slice.Load(firstDay, endDay, cancellationToken);
            var firstOrder = receipts + 1;
            var chunks = (keys.Length + ReceiptsPerChunk - 1) / ReceiptsPerChunk;
            var sliceStart = (double)(number - 1);
            await OrderedWork.RunAsync(chunks, options.Workers, Render, Take, cancellationToken).ConfigureAwait(false);
            receipts += keys.Length;
            firstDay = endDay;

            ReceiptChunk Render(int chunk)
            {
                var first = chunk * ReceiptsPerChunk;
                return _renderer.Render(keys.Span[first..Math.Min(first + ReceiptsPerChunk, keys.Length)], firstOrder + first);
            }

            void Take(int chunk, ReceiptChunk rendered)
            {
                receiptFile.Write(rendered.Receipts.Written.Span);
                lineFile?.Write(rendered.Lines.Written.Span);
                lines += rendered.LineRows;
                _renderer.GiveBack(rendered);
                progress?.Report(new SampleProgress(SamplePhase.Receipts, (sliceStart + ((chunk + 1.0) / chunks)) / slices));
            }
        }

        return (receipts, lines);
    }
}
