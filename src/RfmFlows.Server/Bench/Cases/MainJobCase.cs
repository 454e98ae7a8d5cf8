using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>The whole main job, held against a hand-written DuckDB script that comes to the same recipients.</summary>
internal sealed record MainJobCase : IBenchCase
{
    private static readonly DateOnly LastDay = new SampleOptions().LastDay;
    private static readonly Dictionary<string, string> NoVariables = [];

    public required string Name { get; init; }

    public required SampleFormats Format { get; init; }

    /// <summary>The imports are there already, on both sides.</summary>
    public bool FromTables { get; init; }

    public required double Limit { get; init; }

    public int Customers { get; init; } = new SampleOptions().Customers;

    public bool IsHeavy { get; init; }

    /// <summary>Memory limit of both sides in MiB; null for the program's own.</summary>
    public int? MemoryMb { get; init; }

    public double? PeakLimitMb { get; init; }

    private string Ending => Format == SampleFormats.Csv ? "csv" : "parquet";

    private string[] Script => [FromTables ? "from-tables.sql" : $"from-{Ending}.sql", "main-job.sql"];

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var folder = await lab.BaseAsync(Customers, Format, cancellation);
        var data = lab.NewFolder(Name);
        if (FromTables)
        {
            lab.Tell(($"{Name}: keeping the imports", $"{Name}: сохраняю импортированные таблицы"));
            await EngineAsync(folder, data, LastDay.AddDays(1), ["--keep-all", "--dry-run"], cancellation);
            await SqlAsync(folder, data, LastDay, ["load-tables.sql"], cancellation);
        }
        var (engine, script, people) = (new List<ChildRun>(), new List<ChildRun>(), 0L);
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            // Each time another day, so that nothing below the imports can be taken from the run before.
            var asOf = LastDay.AddDays(-run);
            var home = FromTables ? data : lab.NewFolder(Name);
            var byEngine = await EngineAsync(folder, home, asOf, [], cancellation);
            var bySql = await SqlAsync(folder, data, asOf, Script, cancellation);
            var list = await Recipients.OfLedgerAsync(home, JsonNode.Parse(byEngine.Output)!["run"]!.GetValue<string>(), cancellation);
            if (Recipients.Difference(list, Recipients.OfOutput(bySql.Output)) is { } difference)
            {
                throw new BenchException(difference);
            }
            people = list.Count;
            if (run > 0)
            {
                engine.Add(byEngine);
                script.Add(bySql);
            }
        }
        lab.Tell(($"{Name}: {people} recipients, the same on both sides", $"{Name}: получателей {people}, с обеих сторон одни и те же"));
        var (seconds, against) = (BenchLab.Median(engine.Select(r => r.Seconds)), BenchLab.Median(script.Select(r => r.Seconds)));
        return new BenchRow(Name, seconds / against, Limit, seconds, engine.Max(r => r.PeakMb), Customers, ("hand-written DuckDB script", "скрипт DuckDB, написанный вручную"), against)
        {
            PeakLimitMb = PeakLimitMb, CpuRatio = BenchLab.Median(engine.Select(r => r.CpuSeconds)) / BenchLab.Median(script.Select(r => r.CpuSeconds)),
        };
    }

    private Task<ChildRun> EngineAsync(string folder, string data, DateOnly asOf, string[] further, CancellationToken cancellation) => ChildProgram.RunAsync(
        [
            "run", BenchLab.Recipe, "--json", "--data", data, "--as-of", Text(asOf), "--set", $"base={folder}", "--set", "service=null",
            "--set", $"transactions={FileOf(folder, "transactions")}", "--set", $"customers={FileOf(folder, "customers")}", "--set", $"messages={FileOf(folder, "messages")}",
            .. MemoryMb is { } memory ? (string[])["--memory", memory.ToString(CultureInfo.InvariantCulture)] : [], .. further,
        ], NoVariables, cancellation);

    private Task<ChildRun> SqlAsync(string folder, string data, DateOnly asOf, string[] scripts, CancellationToken cancellation) => ChildProgram.RunAsync(
        [
            "bench-script", .. scripts, "--database", FromTables ? Path.Combine(data, "by-hand.duckdb") : ":memory:",
            "--set", $"transactions={FileOf(folder, "transactions")}", "--set", $"customers={FileOf(folder, "customers")}", "--set", $"as_of={Text(asOf)}",
            .. MemoryMb is { } memory ? (string[])["--memory", memory.ToString(CultureInfo.InvariantCulture)] : [],
        ], NoVariables, cancellation);

    private string FileOf(string folder, string table) => Path.Combine(folder, $"{table}.{Ending}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
