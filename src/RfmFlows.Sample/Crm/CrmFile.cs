using System.Collections.Concurrent;
using System.Text;
using RfmFlows.Sample.Output;
using RfmFlows.Sample.Purchases;

namespace RfmFlows.Sample.Crm;

/// <summary>Writes the CRM file in the order of customer numbers; contacts who never bought stand at its end.</summary>
internal sealed class CrmFile(SampleOptions options, SampleCalendar calendar, PurchaseTimes times)
{
    private const int CustomersPerChunk = 8192;

    private readonly CrmRow _row = new(options, calendar, times);
    private readonly ConcurrentBag<CsvBuilder> _free = [];

    /// <returns>The number of rows.</returns>
    public async Task<long> WriteAsync(Stream file, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        file.Write(Encoding.UTF8.GetBytes(Schema.Header(Schema.Customers)));
        var contacts = options.Customers + (int)((long)options.Customers * Shares.ContactsWithoutPurchases / 1000);
        var chunks = (contacts + CustomersPerChunk - 1) / CustomersPerChunk;
        var rows = 0L;
        await OrderedWork.RunAsync(chunks, options.Workers, Render, Take, cancellationToken).ConfigureAwait(false);
        return rows;

        (CsvBuilder Csv, int Rows) Render(int chunk)
        {
            var csv = _free.TryTake(out var free) ? free : new CsvBuilder();
            var first = chunk * CustomersPerChunk;
            var added = 0;
            for (var customer = first; customer < Math.Min(first + CustomersPerChunk, contacts); customer++)
            {
                added += _row.Add(customer, csv) ? 1 : 0;
            }

            return (csv, added);
        }

        void Take(int chunk, (CsvBuilder Csv, int Rows) rendered)
        {
            file.Write(rendered.Csv.Written.Span);
            rows += rendered.Rows;
            rendered.Csv.Clear();
            _free.Add(rendered.Csv);
            progress?.Report(new SampleProgress(SamplePhase.Customers, (chunk + 1.0) / chunks));
        }
    }
}
