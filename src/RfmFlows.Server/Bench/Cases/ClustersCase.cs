using System.Text.Json.Nodes;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>The RFM analysis by clusters alone: values, exact clusters of all three axes, scores, segments and all three tables, from purchases that are kept.</summary>
internal sealed class ClustersCase : IBenchCase
{
    private const double Limit = 2;

    private static readonly DateOnly LastDay = new SampleOptions().LastDay;

    public string Name => "rfm-clusters";

    private static string Scenario => Path.Combine(AppContext.BaseDirectory, "Bench", "Scripts", "rfm-clusters.json");

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var customers = new SampleOptions().Customers;
        var folder = await lab.BaseAsync(customers, SampleFormats.Parquet, cancellation);
        var data = lab.NewFolder(Name);
        lab.Tell(($"{Name}: keeping the import", $"{Name}: сохраняю импортированную таблицу"));
        await ScoreAsync(folder, data, LastDay.AddDays(1), ["--keep-all"], cancellation);
        var runs = new List<(ChildRun Child, double Seconds)>();
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            // Each time another day, so that nothing can be taken from the run before.
            var child = await ScoreAsync(folder, data, LastDay.AddDays(-run), [], cancellation);
            if (run > 0)
            {
                runs.Add((child, Seconds(child)));
            }
        }
        var seconds = BenchLab.Median(runs.Select(r => r.Seconds));
        return new BenchRow(Name, seconds / Limit, 1, seconds, runs.Max(r => r.Child.PeakMb), customers, ("2 s", "2 с"), Limit);
    }

    private static Task<ChildRun> ScoreAsync(string folder, string data, DateOnly asOf, string[] further, CancellationToken cancellation) => ChildProgram.RunAsync(
        ["run", Scenario, "--json", "--data", data, "--as-of", $"{asOf:yyyy-MM-dd}", "--set", $"transactions={Path.Combine(folder, "transactions.parquet")}", .. further],
        new Dictionary<string, string>(), cancellation);

    private static double Seconds(ChildRun child) =>
        JsonNode.Parse(child.Output)!["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "rfm")!["milliseconds"]!.GetValue<double>() / 1000;
}
