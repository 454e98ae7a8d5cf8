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

    private static readonly Option<int> Limit = BuildLimit();
    private static readonly Option<RunStatus?> Status = new("--status") { Description = "Only runs in this state." };

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("runs", "List the latest runs: id, start, state, scenario, messages. Interrupted, failed and cancelled ones go on with `run --resume RUN`.")
        {
            Limit, Status, CommonOptions.Json, CommonOptions.Data, CommonOptions.Lang,
        };
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
            var counts = string.Join(", ", messages.OrderBy(m => m.Key).Select(m => string.Create(CultureInfo.InvariantCulture, $"{RunMessages.Name(m.Key)} {m.Value:N0}")));
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

    private static Option<int> BuildLimit()
    {
        var option = new Option<int>("--limit") { Description = $"Most runs to list, from 1 to {LargestLimit}.", HelpName = "N", DefaultValueFactory = _ => UsualLimit };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit))
            {
                result.Refuse(($"--limit takes a number from 1 to {LargestLimit}.", $"--limit — число от 1 до {LargestLimit}."));
            }
        });
        return option;
    }
}
