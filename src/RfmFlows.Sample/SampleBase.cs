using RfmFlows.Sample.Crm;
using RfmFlows.Sample.Output;
using RfmFlows.Sample.Purchases;
using RfmFlows.Sample.Receipts;

namespace RfmFlows.Sample;

/// <summary>
/// A made-up retail base: receipts and their lines over three years, a CRM file with realistic dirt, and message texts. Its
/// <c>README.txt</c> says what the tables hold and how much dirt there is.
/// </summary>
/// <param name="options">What the base should look like.</param>
/// <exception cref="ArgumentOutOfRangeException">An option lies outside of its limits.</exception>
public sealed class SampleBase(SampleOptions options)
{
    private readonly SampleOptions _options = Validated(options);
    private readonly SampleCalendar _calendar = new(options.LastDay);

    /// <summary>
    /// Writes the base. Files appear under their names only when all of them are complete; after an error or a cancellation nothing
    /// new is left behind and an older base is untouched. A complete base replaces an older one in the same folder, including
    /// tables of a format no longer asked for.
    /// </summary>
    /// <param name="folder">Where to write; created where it does not exist.</param>
    /// <param name="progress">Told how far the work has come, after each block of rows and each Parquet file; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The folder cannot be written to, or another base is being written there.</exception>
    public Task<SampleSummary> WriteAsync(
        string folder, IProgress<SampleProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var path = Path.GetFullPath(folder);
        return Task.Run(() => WriteStagedAsync(path, progress, cancellationToken), cancellationToken);
    }

    private async Task<SampleSummary> WriteStagedAsync(string folder, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        using var files = new StagedFolder(folder);
        var times = new PurchaseTimes(_options.Seed, _options.Customers, _calendar);
        var rows = await WriteCsvAsync(files, times, progress, cancellationToken).ConfigureAwait(false);
        var summary = new SampleSummary(
            folder,
            _options.Seed,
            _options.Customers,
            _calendar.FirstDay,
            _calendar.LastDay,
            [.. rows.Select(table => new SampleTable(table.Name, table.Rows, Schema.Tables[table.Name]))]);
        if (_options.Formats.HasFlag(SampleFormats.Parquet))
        {
            await ParquetFiles.WriteAsync(files, summary.Tables, _options.Workers, progress, cancellationToken).ConfigureAwait(false);
        }

        await File.WriteAllTextAsync(files.Stage(Description.ReadmeName), Description.Readme(summary), cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(files.Stage(Description.JsonName), Description.Json(summary, _options.Formats), cancellationToken)
            .ConfigureAwait(false);
        files.Commit(Schema.Tables.Keys.SelectMany(table => new[] { Schema.CsvName(table), Schema.ParquetName(table) }));
        return summary;
    }

    private async Task<List<(string Name, long Rows)>> WriteCsvAsync(
        StagedFolder files, PurchaseTimes times, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        var keep = _options.Formats.HasFlag(SampleFormats.Csv);
        var rows = new List<(string, long)>();
        using (var receiptFile = files.Create(Schema.CsvName(Schema.Transactions), keep))
        using (var lineFile = _options.Lines ? files.Create(Schema.CsvName(Schema.Lines), keep) : null)
        {
            var writer = new ReceiptFiles(_options, _calendar, times);
            var (receipts, lines) = await writer.WriteAsync(receiptFile, lineFile, progress, cancellationToken).ConfigureAwait(false);
            rows.Add((Schema.Transactions, receipts));
            if (_options.Lines)
            {
                rows.Add((Schema.Lines, lines));
            }
        }

        using (var customerFile = files.Create(Schema.CsvName(Schema.Customers), keep))
        {
            var writer = new CrmFile(_options, _calendar, times);
            rows.Add((Schema.Customers, await writer.WriteAsync(customerFile, progress, cancellationToken).ConfigureAwait(false)));
        }

        using (var messageFile = files.Create(Schema.CsvName(Schema.Messages), keep))
        {
            MessageTexts.Write(messageFile);
            rows.Add((Schema.Messages, MessageTexts.Rows));
        }

        return rows;
    }

    private static SampleOptions Validated(SampleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return options;
    }
}
