using System.Globalization;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>The segment history of three years, week by week, from the purchases of the sample base.</summary>
internal sealed class HistoryBackfillCase : HistoryCase
{
    private const int Weeks = 156;
    private static readonly DateOnly LastDay = new SampleOptions().LastDay;

    public override string Name => "history-backfill";

    protected override double LimitSeconds => 60;

    protected override int Customers => new SampleOptions().Customers;

    protected override async Task<(string Scenario, DateOnly AsOf, string[] Settings)> PrepareAsync(BenchLab lab, int run, CancellationToken cancellation)
    {
        var folder = await lab.BaseAsync(Customers, SampleFormats.Parquet, cancellation);
        var first = LastDay.AddDays(-7 * Weeks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ("history-backfill.json", LastDay, [$"transactions={Path.Combine(folder, "transactions.parquet")}", $"from={first}"]);
    }

    protected override string DataOf(BenchLab lab, int run) => lab.NewFolder(Name);
}
