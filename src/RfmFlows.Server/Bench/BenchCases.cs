using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>Every case, in the order in which they run.</summary>
internal static class BenchCases
{
    private const double MainJobPeakMb = 600;

    public static IReadOnlyList<IBenchCase> All { get; } =
    [
        new MainJobCase { Name = "main-job-csv", Format = SampleFormats.Csv, Limit = 1.5, PeakLimitMb = MainJobPeakMb },
        new MainJobCase { Name = "main-job-tables", Format = SampleFormats.Csv, FromTables = true, Limit = 2, PeakLimitMb = MainJobPeakMb },
        new BaseLoadCase { Name = "base-load", Limit = 2 },
        new BaseLoadCase { Name = "base-load-again", Again = true, Limit = 2 },
        new IndicatorsCase(),
        new ClustersCase(),
        new LedgerCase(),
        new SandboxCase(),
        new StartupCase(),
        new SampleCase(),
        new ForecastCase(),
        new HistoryUpdateCase(),
        new HistoryBackfillCase(),
        new MainJobCase { Name = "scale-1m", Format = SampleFormats.Parquet, Limit = 2, Customers = 1_000_000, MemoryMb = 3072, PeakLimitMb = 4096, IsHeavy = true },
        new MainJobCase { Name = "scale", Format = SampleFormats.Parquet, Limit = 2, Customers = 10_000_000, MemoryMb = 3072, PeakLimitMb = 4096, IsHeavy = true },
    ];

    /// <summary>The cases that were named, else all that are not heavy.</summary>
    public static IReadOnlyList<IBenchCase> Choose(IReadOnlyCollection<string> names) =>
        [.. All.Where(c => names.Count == 0 ? !c.IsHeavy : names.Contains(c.Name))];
}
