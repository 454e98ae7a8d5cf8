using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>Every indicator that receipts and their lines allow, with both imports kept; each run is for another day, so that nothing below them is reused.</summary>
internal sealed class IndicatorsCase : IBenchCase
{
    private const double Limit = 10;
    private const double MostMemoryMb = 1536;

    public string Name => "indicators";

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var options = new SampleOptions();
        var folder = await lab.BaseAsync(options.Customers, SampleFormats.Parquet, cancellation, withLines: true);
        var data = lab.NewFolder(Name);
        var runs = new List<ChildRun>();
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            var child = await ChildProgram.RunAsync(Command(folder, data, options.LastDay.AddDays(-run)), new Dictionary<string, string>(), cancellation);
            if (run > 0)
            {
                CheckCustomers(child, options.Customers);
                runs.Add(child);
            }
        }
        var seconds = BenchLab.Median(runs.Select(r => r.Seconds));
        return new BenchRow(Name, seconds / Limit, 1, seconds, runs.Max(r => r.PeakMb), options.Customers, ("10 s", "10 с"), Limit) { PeakLimitMb = MostMemoryMb };
    }

    private static string[] Command(string folder, string data, DateOnly asOf) =>
    [
        "run", Path.Combine(AppContext.BaseDirectory, "Bench", "Scripts", "indicators.json"), "--json", "--keep-all", "--data", data,
        "--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "--set", $"transactions={Path.Combine(folder, "transactions.parquet")}", "--set", $"lines={Path.Combine(folder, "lines.parquet")}",
    ];

    // Some come for the first time on the last days.
    private static void CheckCustomers(ChildRun child, int customers)
    {
        var found = JsonNode.Parse(child.Output)!["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "indicators")!["rows"]!["customers"]!.GetValue<long>();
        if (found < customers * 0.9 || found > customers)
        {
            throw new BenchException(($"{found} customers have indicators, of {customers}.", $"Показатели есть у {found} клиентов из {customers}."));
        }
    }
}
