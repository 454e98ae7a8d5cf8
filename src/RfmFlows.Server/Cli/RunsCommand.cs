using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows runs</c>: the latest runs, with what the send ledger knows of their messages.</summary>
internal static class RunsCommand
{
    private const int UsualLimit = 20;
    private const int LargestLimit = 1000;

    private static readonly Option<int> Limit = CommonOptions.Within(
        new Option<int>("--limit") { DefaultValueFactory = _ => UsualLimit }.Told(
            ($"Most runs to list, from 1 to {LargestLimit}.", $"Сколько запусков показать, от 1 до {LargestLimit}."), ("N", "N")),
        1, LargestLimit);
    private static readonly Option<RunStatus?> Status = new Option<RunStatus?>("--status").Told(
        ("Only runs in this state: running, succeeded, failed, cancelled or interrupted.", "Только запуски в этом состоянии: running (выполняется), succeeded (выполнен), failed (с ошибкой), cancelled (остановлен), interrupted (прерван)."),
        ("STATE", "СОСТОЯНИЕ"));

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("runs")
        {
            Limit, Status, CommonOptions.Json, CommonOptions.Data,
        }.Told(("List the latest runs: id, start, state, scenario, messages. Interrupted, failed and cancelled ones go on with `run --resume RUN`.",
            "Показать последние запуски: номер, начало, состояние, сценарий, сообщения. Прерванные, остановленные и завершившиеся с ошибкой продолжает `run --resume ЗАПУСК`."));
        command.Subcommands.Add(RunsReconcileCommand.Under(clock));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, clock, cancellation));
        return command;
    }

    // Only the store is opened: the warehouse may be at work in another process.
    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var options = CommonOptions.HostOf(parsed);
        Directory.CreateDirectory(options.DataFolder);
        await using var database = await ControlDatabase.StartAsync(
            new ControlDatabaseOptions { DataFolder = options.DataFolder, PostgreSql = options.StoreConnection }, clock, cancellation);
        var store = new RunStore(database);
        await store.MarkInterruptedAsync(cancellation);
        var query = new RunQuery { Status = parsed.GetValue(Status), Page = new PageRequest(Limit: parsed.GetValue(Limit)) };
        await using var ledger = new SendLedger(database, new LedgerOptions());
        var runs = new List<(RunRecord Run, IReadOnlyDictionary<SendState, long> Messages)>();
        foreach (var run in (await store.ListAsync(query, cancellation)).Items)
        {
            runs.Add((run, await ledger.CountAsync(new LedgerQuery { Run = run.Id }, cancellation)));
        }
        Write(parsed, runs);
        return ExitCodes.Success;
    }

    private static void Write(ParseResult parsed, IEnumerable<(RunRecord Run, IReadOnlyDictionary<SendState, long> Messages)> runs)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
        {
            output.WriteLine(new JsonArray([.. runs.Select(r => Document(r.Run, r.Messages))]).ToJsonString(ScenarioJson.Readable));
            return;
        }
        var language = CommonOptions.LanguageOf(parsed);
        foreach (var (run, messages) in runs)
        {
            var counts = string.Join(", ", messages.OrderBy(m => m.Key).Select(m => string.Create(language.Numbers, $"{RunMessages.Label(m.Key, language)} {m.Value:N0}")));
            var started = run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            output.WriteLine($"{run.Id}  {started}  {RunReport.StatusOf(run.Status, language),-20}  {run.ScenarioId,-28}  {counts}".TrimEnd());
        }
    }

    private static JsonObject Document(RunRecord run, IReadOnlyDictionary<SendState, long> messages) => new()
    {
        ["run"] = run.Id,
        ["scenario"] = run.ScenarioId,
        ["version"] = run.ScenarioVersion,
        ["status"] = run.Status.ToString().ToLowerInvariant(),
        ["asOf"] = run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["dryRun"] = run.DryRun,
        ["starts"] = run.Starts,
        ["started"] = run.StartedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["finished"] = run.FinishedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["messages"] = new JsonObject(messages.OrderBy(m => m.Key).Select(m => KeyValuePair.Create(RunMessages.Name(m.Key), (JsonNode?)m.Value))),
    };
}
