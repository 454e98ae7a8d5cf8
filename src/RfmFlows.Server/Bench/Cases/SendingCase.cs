using System.Globalization;
using System.Text.Json.Nodes;

namespace RfmFlows.Server.Bench;

/// <summary>Sends to many recipients and holds the rate of the send node against one that is asked for.</summary>
internal abstract class SendingCase : IBenchCase
{
    private static string Scenario => Path.Combine(AppContext.BaseDirectory, "Bench", "Scripts", "sending.json");

    public abstract string Name { get; }

    protected abstract int Messages { get; }

    /// <summary>Messages a second that must be reached; the ratio is this by what was reached.</summary>
    protected abstract double Rate { get; }

    public virtual async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        var folder = lab.NewFolder(Name);
        var file = Path.Combine(folder, "recipients.csv");
        await WriteRecipientsAsync(file, cancellation);
        var runs = new List<(ChildRun Child, double Seconds)>();
        for (var run = 0; run <= lab.Runs; run++)
        {
            lab.TellRun(Name, run, lab.Runs);
            var child = await SendAsync(file, lab.NewFolder(Name), cancellation);
            if (run > 0)
            {
                runs.Add((child, SecondsOf(child)));
            }
        }
        var (seconds, held) = (BenchLab.Median(runs.Select(r => r.Seconds)), Messages / Rate);
        return new BenchRow(Name, seconds / held, 1, seconds, runs.Max(r => r.Child.PeakMb), Messages, (string.Create(CultureInfo.InvariantCulture, $"{Rate:N0} messages/s"), string.Create(CultureInfo.InvariantCulture, $"{Rate:0} сообщений/с")), held);
    }

    protected abstract Task<ChildRun> SendAsync(string file, string data, CancellationToken cancellation);

    /// <summary>The command line that sends to the recipients of a file.</summary>
    public static string[] Command(string file, string data, params string[] settings) =>
    [
        "run", Scenario, "--data", data, "--as-of", "2026-10-31", "--set", $"recipients={file}",
        .. settings.SelectMany(s => (string[])["--set", s]),
    ];

    private double SecondsOf(ChildRun child)
    {
        var summary = JsonNode.Parse(child.Output)!;
        var accepted = summary["messages"]!["accepted"]?.GetValue<long>() ?? 0;
        return accepted == Messages
            ? summary["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "email")!["milliseconds"]!.GetValue<double>() / 1000
            : throw new BenchException(($"{accepted} of {Messages} messages were accepted.", $"Принято сообщений: {accepted} из {Messages}."));
    }

    private async Task WriteRecipientsAsync(string file, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("customer,first_name,email,email_consent".AsMemory(), cancellation);
        for (var i = 1; i <= Messages; i++)
        {
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{i},Anna,customer{i}@example.com,yes").AsMemory(), cancellation);
        }
    }
}
