using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Sample;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows sample</c>: writes a deterministic retail base to try things on.</summary>
internal static class SampleCommand
{
    private static readonly Argument<string> Folder = CommonOptions.RefuseOptions(
        new Argument<string>("DIR").Told(("The folder to write into; made when it is missing.", "Папка, в которую записать; если её нет, она будет создана."), ("DIR", "ПАПКА")));
    private static readonly Option<int> Customers = new Option<int>("--customers") { DefaultValueFactory = _ => new SampleOptions().Customers }.Told(
        ("Number of customers.", "Число клиентов."), ("N", "N"));
    private static readonly Option<ulong> Seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => new SampleOptions().Seed }.Told(
        ("The same seed gives the same files.", "Начальное число: при одном и том же получаются те же файлы."), ("N", "N"));
    private static readonly Option<string> Formats = Build();
    private static readonly Option<bool> NoLines = new Option<bool>("--no-lines").Told(("Leave out the order lines.", "Не создавать строки чеков."));

    public static Command Create()
    {
        var command = new Command("sample")
        {
            Folder, Customers, Seed, Formats, NoLines, CommonOptions.Json,
        }.Told(("Write a deterministic retail base: receipts of three years, order lines, a CRM file with realistic dirt, message variants.",
            "Создать воспроизводимую учебную базу магазина: чеки за три года, строки чеков, файл CRM с типичными ошибками, варианты сообщений."));
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
        var tables = string.Join(", ", summary.Tables.Select(t => string.Create(language.Numbers, $"{t.Name} {t.Rows:N0}")));
        output.WriteLine(string.Create(language.Numbers, $"{folder}: {tables} ({time.TotalSeconds:N1} {language.Of("s", "с")})"));
    }

    private static Option<string> Build()
    {
        var option = new Option<string>("--formats") { DefaultValueFactory = _ => "both" }.Told(
            ("csv, parquet or both.", "csv, parquet или both (оба)."), ("FORMATS", "ФОРМАТЫ"));
        option.AcceptOnlyFromAmong("csv", "parquet", "both");
        return option;
    }
}
