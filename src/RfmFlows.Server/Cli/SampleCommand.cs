using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Sample;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows sample</c>: writes a deterministic retail base to try things on.</summary>
internal static class SampleCommand
{
    private static readonly Argument<string> Folder = CommonOptions.RefuseOptions(
        new Argument<string>("DIR") { Description = "The folder to write into; made when it is missing." });
    private static readonly Option<int> Customers = new("--customers") { Description = "Number of customers.", HelpName = "N", DefaultValueFactory = _ => new SampleOptions().Customers };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The same seed gives the same files.", HelpName = "N", DefaultValueFactory = _ => new SampleOptions().Seed };
    private static readonly Option<string> Formats = Build();
    private static readonly Option<bool> NoLines = new("--no-lines") { Description = "Leave out the order lines." };

    public static Command Create()
    {
        var command = new Command("sample", "Write a deterministic retail base: receipts of three years, order lines, a CRM file with realistic dirt, message variants.")
        {
            Folder, Customers, Seed, Formats, NoLines, CommonOptions.Json, CommonOptions.Lang,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(parsed.GetValue(Folder)!);
        var options = new SampleOptions
        {
            Customers = parsed.GetValue(Customers),
            Seed = parsed.GetValue(Seed),
            Lines = !parsed.GetValue(NoLines),
            Formats = parsed.GetValue(Formats) switch { "csv" => SampleFormats.Csv, "parquet" => SampleFormats.Parquet, _ => SampleFormats.Csv | SampleFormats.Parquet },
        };
        if (options.Customers is < 1 or > SampleOptions.MaximumCustomers)
        {
            throw new FlowException(CliRemarks.CustomersOutOfRange(options.Customers));
        }
        var started = Stopwatch.GetTimestamp();
        var summary = await new SampleBase(options).WriteAsync(folder, progress: null, cancellation);
        Tell(parsed, folder, options, summary, Stopwatch.GetElapsedTime(started));
        return ExitCodes.Success;
    }

    private static void Tell(ParseResult parsed, string folder, SampleOptions options, SampleSummary summary, TimeSpan time)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
        {
            output.WriteLine(new JsonObject
            {
                ["folder"] = folder, ["seed"] = options.Seed, ["customers"] = options.Customers,
                ["rows"] = new JsonObject(summary.Tables.Select(t => KeyValuePair.Create(t.Name, (JsonNode?)t.Rows))),
                ["milliseconds"] = Math.Round(time.TotalMilliseconds, 1),
            }.ToJsonString(ScenarioJson.Readable));
            return;
        }
        var language = CommonOptions.LanguageOf(parsed);
        var tables = string.Join(", ", summary.Tables.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Name} {t.Rows:N0}")));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {tables} ({time.TotalSeconds:N1} {language.Of("s", "с")})"));
    }

    private static Option<string> Build()
    {
        var option = new Option<string>("--formats") { Description = "csv, parquet or both.", HelpName = "FORMATS", DefaultValueFactory = _ => "both" };
        option.AcceptOnlyFromAmong("csv", "parquet", "both");
        return option;
    }
}
