namespace RfmFlows.Server.Bench;

/// <summary><c>rfmflows run</c> until its first node is done, on an existing data folder.</summary>
internal sealed class StartupCase : IBenchCase
{
    private const double Limit = 1;

    public string Name => "startup";

    public async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var data = lab.NewFolder(Name);
        var file = Path.Combine(data, "recipients.csv");
        await File.WriteAllLinesAsync(file, ["customer,first_name,email,email_consent", "1,Anna,customer1@example.com,yes"], cancellation);
        var runs = new List<ChildRun>();
        for (var run = 0; run <= 2 * lab.Runs; run++)
        {
            lab.TellRun(Name, run, 2 * lab.Runs);
            runs.Add(await ChildProgram.RunAsync(SendingCase.Command(file, data, "service=null"), new Dictionary<string, string>(), cancellation));
        }
        var seconds = BenchLab.Median(runs.Skip(1).Select(r => r.FirstLineSeconds));
        return new BenchRow(Name, seconds / Limit, 1, seconds, runs.Max(r => r.PeakMb), 1, ("1 s", "1 с"), Limit);
    }
}
