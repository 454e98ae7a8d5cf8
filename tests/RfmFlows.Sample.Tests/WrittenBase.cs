namespace RfmFlows.Sample.Tests;

/// <summary>A base of 5,000 customers, written once for all tests that look into it.</summary>
public sealed class WrittenBase : IAsyncLifetime, IDisposable
{
    internal const int Customers = 5000;

    private readonly TemporaryFolder _folder = new();

    internal SampleSummary Summary { get; private set; } = null!;

    internal List<ReceiptRow> Receipts { get; private set; } = [];

    internal CsvTable Lines { get; private set; } = null!;

    internal CsvTable Crm { get; private set; } = null!;

    internal CsvTable Messages { get; private set; } = null!;

    internal string PathOf(string file) => _folder[file];

    public async Task InitializeAsync()
    {
        var options = new SampleOptions { Customers = Customers, Formats = SampleFormats.Csv };
        Summary = await new SampleBase(options).WriteAsync(_folder.Path);
        Receipts = [.. new CsvTable(PathOf("transactions.csv")).Rows.Select(ReceiptRow.Of)];
        Lines = new CsvTable(PathOf("lines.csv"));
        Crm = new CsvTable(PathOf("customers.csv"));
        Messages = new CsvTable(PathOf("messages.csv"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
