using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Bench;

/// <summary>Times the node that writes the segment ledger, alone; all runs of a case share a data folder where it says so.</summary>
internal abstract class HistoryCase : IBenchCase
{
    private const double PeakLimitMb = 1536;

    public abstract string Name { get; }

    /// <summary>Seconds that are good enough.</summary>
    protected abstract double LimitSeconds { get; }

    protected abstract int Customers { get; }

    /// <summary>Makes what a run reads and gives its scenario, its day and its parameters.</summary>
    protected abstract Task<(string Scenario, DateOnly AsOf, string[] Settings)> PrepareAsync(BenchLab lab, int run, CancellationToken cancellation);

    /// <summary>The data folder of a run.</summary>
    protected abstract string DataOf(BenchLab lab, int run);

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var runs = new List<(ChildRun Child, double Seconds)>();
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            var (scenario, asOf, settings) = await PrepareAsync(lab, run, cancellation);
            var child = await ChildProgram.RunAsync(
                [
                    "run", Path.Combine(AppContext.BaseDirectory, "Bench", "Scripts", scenario), "--json", "--data", DataOf(lab, run),
                    "--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. settings.SelectMany(s => (string[])["--set", s]),
                ], new Dictionary<string, string>(), cancellation);
            if (run > 0)
            {
                runs.Add((child, Seconds(child)));
            }
        }
        var seconds = BenchLab.Median(runs.Select(r => r.Seconds));
        LocalText against = (string.Create(CultureInfo.InvariantCulture, $"{LimitSeconds:0} s"), string.Create(CultureInfo.InvariantCulture, $"{LimitSeconds:0} с"));
        return new BenchRow(Name, seconds / LimitSeconds, 1, seconds, runs.Max(r => r.Child.PeakMb), Customers, against, LimitSeconds) { PeakLimitMb = PeakLimitMb };
    }

    private static double Seconds(ChildRun child) =>
        JsonNode.Parse(child.Output)!["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "history")!["milliseconds"]!.GetValue<double>() / 1000;
}
