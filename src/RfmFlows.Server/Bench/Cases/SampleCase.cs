using System.Globalization;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary><c>rfmflows sample</c> with everything that it writes by default.</summary>
internal sealed class SampleCase : IBenchCase
{
    private const double Limit = 10;

    public string Name => "sample";

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var customers = new SampleOptions().Customers;
        var runs = new List<ChildRun>();
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            var folder = Path.Combine(lab.NewFolder(Name), "base");
            runs.Add(await ChildProgram.RunAsync(
                ["sample", folder, "--customers", customers.ToString(CultureInfo.InvariantCulture), "--seed", "1"], new Dictionary<string, string>(), cancellation));
            Directory.Delete(folder, recursive: true);
        }
        var seconds = BenchLab.Median(runs.Skip(1).Select(r => r.Seconds));
        return new BenchRow(Name, seconds / Limit, 1, seconds, runs.Max(r => r.PeakMb), customers, ("10 s", "10 с"), Limit);
    }
}
