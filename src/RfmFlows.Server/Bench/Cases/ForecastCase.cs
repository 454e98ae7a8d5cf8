using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>The forecast node alone on the purchases of the sample base: counting, both fits, the check on the days held back, a forecast for every customer.</summary>
internal sealed class ForecastCase : IBenchCase
{
    private const double Limit = 5;

    private static string Scenario => Path.Combine(AppContext.BaseDirectory, "Bench", "Scripts", "forecast.json");

    public string Name => "forecast";

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var sample = new SampleOptions();
        var file = Path.Combine(await lab.BaseAsync(sample.Customers, SampleFormats.Parquet, cancellation), "transactions.parquet");
        var asOf = sample.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var runs = new List<(ChildRun Child, JsonNode Node)>();
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            // Every port is wanted, and the purchases are a table before the node begins.
            var child = await ChildProgram.RunAsync(
                ["run", Scenario, "--json", "--keep-all", "--data", lab.NewFolder(Name), "--as-of", asOf, "--set", $"transactions={file}"], new Dictionary<string, string>(), cancellation);
            var node = JsonNode.Parse(child.Output)!["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "forecast")!;
            if (run > 0)
            {
                runs.Add((child, node));
            }
        }
        var (customers, patterns) = (runs[0].Node["rows"]!["customers"]!.GetValue<long>(), runs[0].Node["counts"]!["patterns"]!.GetValue<long>());
        lab.Tell(($"{Name}: {customers} customers, {patterns} patterns", $"{Name}: клиентов {customers}, шаблонов {patterns}"));
        var seconds = BenchLab.Median(runs.Select(r => r.Node["milliseconds"]!.GetValue<double>() / 1000));
        return new BenchRow(Name, seconds / Limit, 1, seconds, runs.Max(r => r.Child.PeakMb), customers, ("5 s", "5 с"), Limit);
    }
}
