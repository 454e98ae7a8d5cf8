using System.CommandLine;
using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using Spectre.Console;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows run</c>: runs a scenario file without a server.</summary>
internal static class RunCommand
{
    private static readonly string[] ExportEndings = [".csv", ".parquet", ".json"];
    private static readonly Argument<string?> File = CommonOptions.RefuseOptions(
        new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne }.Told(("The scenario file. Not needed with --resume.", "Файл сценария. С --resume не нужен."), ("FILE", "ФАЙЛ")));
    private static readonly Option<string[]> Set = new Option<string[]>("--set").Told(
        ("Value of a scenario parameter. May be given several times.", "Значение параметра сценария. Можно указать несколько раз."), ("NAME=VALUE", "ИМЯ=ЗНАЧЕНИЕ"));
    private static readonly Option<string?> AsOf = new Option<string?>("--as-of").Told(
        ("The day that the run is for. Default: today in the scenario's time zone.", "Дата расчёта. По умолчанию: сегодня в часовом поясе сценария."), ("DATE", "ДАТА"));
    private static readonly Option<bool> DryRun = new Option<bool>("--dry-run").Told(
        ("Capture all effects: nothing is sent or written outside.", "Выполнить вхолостую: ничего не отправить и не записать наружу, только показать."));
    private static readonly Option<string[]> Export = new Option<string[]>("--export").Told(
        ("Write a port's table to a file (.csv, .parquet, .json). May be given several times.", "Записать таблицу порта в файл (.csv, .parquet, .json). Можно указать несколько раз."),
        ("NODE.PORT=PATH", "УЗЕЛ.ПОРТ=ПУТЬ"));
    private static readonly Option<string?> Resume = new Option<string?>("--resume").Told(
        ("Go on with an interrupted or failed run, under its own id.", "Продолжить прерванный или завершившийся с ошибкой запуск под его же номером."), ("RUN", "ЗАПУСК"));
    private static readonly Option<bool> Keep = new Option<bool>("--keep-all").Told(
        ("Materialise and keep every node's output, as the designer does.", "Вычислить и сохранить таблицы всех узлов, как делает конструктор."));

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("run")
        {
            File, Set, AsOf, DryRun, Export, Resume, Keep, CommonOptions.Json, CommonOptions.Data, CommonOptions.Memory, CommonOptions.Threads,
        }.Told(("Run a scenario file and print what it did.", "Выполнить файл сценария и показать, что сделано."));
        command.Validators.Add(RefuseContradictions);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var output = parsed.InvocationConfiguration.Output;
        var json = parsed.GetValue(CommonOptions.Json);
        var options = CommonOptions.HostOf(parsed);
        RunRequest request;
        RunResult result;
        IReadOnlyDictionary<string, long> messages;
        // A scenario that cannot be read must not leave a data folder behind; one that is there is opened meanwhile.
        await using (var opening = new HostOpening(() => FlowHost.OpenAsync(options, new AnyFiles(), new RunOptions(), clock, cancellation), Directory.Exists(options.DataFolder)))
        {
            var read = parsed.GetValue(Resume) is null ? await ReadRequestAsync(parsed, clock, cancellation) : null;
            var host = await opening.HostAsync();
            request = read ?? await host.ClaimForResumeAsync(parsed.GetValue(Resume)!, cancellation);
            result = json ? await host.RunAsync(request, [], cancellation) : await FollowAsync(host, request, output, language, cancellation);
            messages = await RunMessages.OfAsync(host, request, result, CancellationToken.None);
        }
        // Only now nothing more can go wrong: whatever is told is the one and last word.
        if (json)
        {
            output.WriteLine(RunSummary.Of(request, result, messages, language).ToJsonString(ScenarioJson.Readable));
        }
        else
        {
            RunReport.Write(output, result, messages, language);
        }
        return CodeOf(result, messages);
    }

    // What a resumed run does was fixed when it first began.
    private static void RefuseContradictions(System.CommandLine.Parsing.CommandResult command)
    {
        if (command.GetResult(Resume) is null)
        {
            if (command.GetValue(File) is null)
            {
                command.Refuse(("Name a scenario file, or a run with --resume.", "Укажите файл сценария или запуск: --resume."));
            }
            return;
        }
        foreach (var option in new Option[] { Set, AsOf, DryRun, Export, Keep }.Where(o => command.GetResult(o) is { Implicit: false }))
        {
            command.Refuse(($"{option.Name} cannot be given with --resume: the run goes on as it began.",
                $"{option.Name} нельзя указать вместе с --resume: запуск продолжается таким, каким начался."));
        }
        if (command.GetValue(File) is not null)
        {
            command.Refuse(("A file cannot be given with --resume: the run goes on as it began.",
                "Файл нельзя указать вместе с --resume: запуск продолжается таким, каким начался."));
        }
    }

    private static async Task<RunRequest> ReadRequestAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var file = await ScenarioFile.ReadAsync(parsed.GetValue(File)!, parsed.GetValue(Set) ?? [], cancellation);
        return new RunRequest
        {
            Scenario = file.Scenario,
            RunId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            AsOf = ReadDate(parsed.GetValue(AsOf), file.Scenario, clock),
            Parameters = file.Parameters,
            Folder = file.Folder,
            DryRun = parsed.GetValue(DryRun),
            Mode = parsed.GetValue(Keep) ? RunMode.Design : RunMode.Production,
            Exports = ReadExports(parsed.GetValue(Export) ?? []),
        };
    }

    private static async Task<RunResult> FollowAsync(FlowHost host, RunRequest request, TextWriter output, Language language, CancellationToken cancellation)
    {
        if (Console.IsOutputRedirected || output != Console.Out)
        {
            return await host.RunAsync(request, [new PlainProgress(output, language)], cancellation);
        }
        return await AnsiConsole.Progress().AutoClear(false).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new SpinnerColumn())
            .StartAsync(bars => host.RunAsync(request, [new BarProgress(bars, language)], cancellation));
    }

    private static DateOnly ReadDate(string? text, Scenario scenario, TimeProvider clock)
    {
        if (text is null)
        {
            return scenario.DayOf(clock.GetUtcNow());
        }
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FlowException(CliRemarks.NotADate(text));
    }

    private static List<PortExport> ReadExports(string[] texts)
    {
        var exports = new List<PortExport>();
        var remarks = new List<Remark>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && !ExportEndings.Contains(Path.GetExtension(text), StringComparer.OrdinalIgnoreCase))
            {
                remarks.Add(CliRemarks.UnknownEnding(text[(equals + 1)..]));
            }
            else if (equals > 0 && equals < text.Length - 1 && PortRef.TryParse(text[..equals], out var port))
            {
                exports.Add(new PortExport(port, Path.GetFullPath(text[(equals + 1)..])));
            }
            else
            {
                remarks.Add(CliRemarks.NotAnExport(text));
            }
        }
        return remarks.Count == 0 ? exports : throw new FlowException(remarks);
    }

    public static int CodeOf(RunResult result, IReadOnlyDictionary<string, long> messages) => result.Status switch
    {
        RunStatus.Cancelled => ExitCodes.Cancelled,
        RunStatus.Failed => result.Remarks.Any(r => r.Code.StartsWith("RF9", StringComparison.Ordinal)) ? ExitCodes.Defect : ExitCodes.Failed,
        _ => messages.GetValueOrDefault(RunMessages.Name(SendState.Unknown)) > 0 ? ExitCodes.Unknown : ExitCodes.Success,
    };
}
