using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Reconciling;
using RfmFlows.Store;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows runs reconcile</c>: asks the gateways what became of a run's messages whose fate is unknown.</summary>
internal static class RunsReconcileCommand
{
    private static readonly Argument<string> Run = CommonOptions.RefuseOptions(new Argument<string>("RUN").Told(
        ("The run, by its id; `rfmflows runs` lists them.", "Номер запуска; запуски перечисляет `rfmflows runs`."), ("RUN", "ЗАПУСК")));

    /// <summary>The command, to be put under <c>runs</c>.</summary>
    public static Command Under(TimeProvider clock)
    {
        var command = new Command("reconcile")
        {
            Run, CommonOptions.Json, CommonOptions.Data,
        }.Told(("Look a run's messages of unknown fate up in the gateway's lists, once they are ten minutes old. Sends nothing. Exit code 0 when nothing stays unknown, else 5.",
            "Найти в списках шлюза сообщения запуска, судьба которых неизвестна, если им не меньше десяти минут. Ничего не отправляет. Код выхода 0, если неизвестных не осталось, иначе 5."));
        command.SetAction((parsed, cancellation) => ReconcileAsync(parsed, clock, cancellation));
        return command;
    }

    // Only the store is opened: the warehouse may be at work in another process.
    private static async Task<int> ReconcileAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var options = CommonOptions.HostOf(parsed);
        Directory.CreateDirectory(options.DataFolder);
        await using var database = await ControlDatabase.StartAsync(
            new ControlDatabaseOptions { DataFolder = options.DataFolder, PostgreSql = options.StoreConnection }, clock, cancellation);
        await using var services = new ServiceCollection()
            .AddSingleton(clock).AddSingleton(options).AddStores(database, options).AddCampaigns(FlowHost.Catalog).BuildServiceProvider();
        var run = parsed.GetValue(Run)!;
        var report = await services.GetRequiredService<Reconciliation>().OfRunAsync(run, Environment.UserName, cancellation);
        await services.GetRequiredService<AuditLog>().AddAsync(Environment.UserName, "message.reconcile", run, CancellationToken.None);
        Write(parsed, run, report);
        return report.StillUnknown == 0 ? ExitCodes.Success : ExitCodes.Unknown;
    }

    private static void Write(ParseResult parsed, string run, ReconcileReport report)
    {
        var output = parsed.InvocationConfiguration.Output;
        var language = CommonOptions.LanguageOf(parsed);
        if (parsed.GetValue(CommonOptions.Json))
        {
            output.WriteLine(Document(run, report, language).ToJsonString(ScenarioJson.Readable));
            return;
        }
        output.WriteLine(language.Of(
            $"Messages of run {run}: accepted {report.Accepted}, not sent {report.NotSent}, still unknown {report.StillUnknown}",
            $"Сообщения запуска {run}: принято {report.Accepted}, не отправлено {report.NotSent}, по-прежнему неизвестно {report.StillUnknown}"));
        foreach (var remark in report.Remarks())
        {
            output.WriteLine(RunReport.Line(remark, language));
        }
    }

    private static JsonObject Document(string run, ReconcileReport report, Language language) => new()
    {
        ["run"] = run,
        ["accepted"] = report.Accepted,
        ["notSent"] = report.NotSent,
        ["stillUnknown"] = report.StillUnknown,
        ["tooYoung"] = report.TooYoung,
        ["errors"] = new JsonArray(),
        ["warnings"] = RunSummary.Remarks(report.Remarks(), Severity.Warning, language),
        ["notes"] = RunSummary.Remarks(report.Remarks(), Severity.Info, language),
    };
}
