using System.Text.Json.Nodes;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>Keeping the receipts of an imported table in the customer base, held against a hand-written script that does the same to a table of its own.</summary>
internal sealed class BaseLoadCase : IBenchCase
{
    private static readonly Dictionary<string, string> NoVariables = [];

    public required string Name { get; init; }

    /// <summary>The base has all of the receipts already, so that nothing is to be written.</summary>
    public bool Again { get; init; }

    public required double Limit { get; init; }

    private static string Scenario => Path.Combine(AppContext.BaseDirectory, "Bench", "Scripts", "base-load.json");

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var file = Path.Combine(await lab.BaseAsync(new SampleOptions().Customers, SampleFormats.Csv, cancellation), "transactions.csv");
        var (engine, script, receipts) = (new List<ChildRun>(), new List<ChildRun>(), 0L);
        var data = "";
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            if (data.Length == 0 || !Again)
            {
                data = lab.NewFolder(Name);
                await EngineAsync(file, data, ["--dry-run"], cancellation);
                await SqlAsync(file, data, "base-tables.sql", cancellation);
            }
            if (run == 0 && Again)
            {
                await EngineAsync(file, data, [], cancellation);
                await SqlAsync(file, data, "base-load.sql", cancellation);
            }
            var byEngine = await EngineAsync(file, data, [], cancellation);
            var bySql = await SqlAsync(file, data, "base-load.sql", cancellation);
            receipts = JsonNode.Parse(byEngine.Output)!["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "transactions")!["rows"]!["transactions"]!.GetValue<long>();
            if (run > 0)
            {
                engine.Add(byEngine);
                script.Add(bySql);
            }
        }
        var (seconds, against) = (BenchLab.Median(engine.Select(r => r.Seconds)), BenchLab.Median(script.Select(r => r.Seconds)));
        return new BenchRow(Name, seconds / against, Limit, seconds, engine.Max(r => r.PeakMb), receipts, ("hand-written DuckDB script", "скрипт DuckDB, написанный вручную"), against)
        {
            CpuRatio = BenchLab.Median(engine.Select(r => r.CpuSeconds)) / BenchLab.Median(script.Select(r => r.CpuSeconds)),
        };
    }

    private static Task<ChildRun> EngineAsync(string file, string data, string[] further, CancellationToken cancellation) =>
        ChildProgram.RunAsync(["run", Scenario, "--json", "--data", data, "--as-of", "2026-10-31", "--set", $"transactions={file}", .. further], NoVariables, cancellation);

    private static Task<ChildRun> SqlAsync(string file, string data, string name, CancellationToken cancellation) =>
        ChildProgram.RunAsync(["bench-script", name, "--database", Path.Combine(data, "by-hand.duckdb"), "--set", $"transactions={file}"], NoVariables, cancellation);
}
