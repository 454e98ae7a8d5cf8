using System.CommandLine;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows check</c>: all remarks of scenarios, without running them.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Files = CommonOptions.RefuseOptions(
        new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore }.Told(("Scenario files.", "Файлы сценариев."), ("FILE", "ФАЙЛ")));
    private static readonly Option<string[]> Set = new Option<string[]>("--set").Told(
        ("Value of a scenario parameter. May be given several times.", "Значение параметра сценария. Можно указать несколько раз."), ("NAME=VALUE", "ИМЯ=ЗНАЧЕНИЕ"));

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("check")
        {
            Files, Set, CommonOptions.Json, CommonOptions.Data, CommonOptions.Memory, CommonOptions.Threads,
        }.Told(("List all remarks of scenarios and the columns at every port, without running anything.",
            "Показать все замечания к сценариям и столбцы каждого порта, ничего не выполняя."));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var language = CommonOptions.LanguageOf(parsed);
        await using var host = await FlowHost.OpenAsync(CommonOptions.HostOf(parsed), new AnyFiles(), new RunOptions(), clock, cancellation);
        var output = parsed.InvocationConfiguration.Output;
        var documents = new JsonArray();
        var anyErrors = false;
        foreach (var path in parsed.GetValue(Files)!)
        {
            var (remarks, check) = await CheckAsync(host, path, parsed.GetValue(Set) ?? [], clock, cancellation);
            anyErrors |= remarks.Any(r => r.Severity == Severity.Error);
            if (parsed.GetValue(CommonOptions.Json))
            {
                documents.Add(Document(path, remarks, check, language));
            }
            else
            {
                Write(output, path, remarks, language);
            }
        }
        if (parsed.GetValue(CommonOptions.Json))
        {
            output.WriteLine(documents.ToJsonString(ScenarioJson.Readable));
        }
        return anyErrors ? ExitCodes.Invalid : ExitCodes.Success;
    }

    private static async Task<(IReadOnlyList<Remark> Remarks, ScenarioCheck? Check)> CheckAsync(
        FlowHost host, string path, string[] settings, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            var file = await ScenarioFile.ReadAsync(path, settings, cancellation);
            var check = await host.Checker.CheckAsync(file.Scenario, file.Parameters, file.Scenario.DayOf(clock.GetUtcNow()), file.Folder, cancellation);
            return (check.Remarks, check);
        }
        catch (FlowException e)
        {
            return (e.Remarks, null);
        }
    }

    private static void Write(TextWriter output, string path, IReadOnlyList<Remark> remarks, Language language)
    {
        foreach (var remark in remarks)
        {
            output.WriteLine($"{path}: {SeverityOf(remark.Severity, language)} {RunReport.Line(remark, language)}");
        }
        if (remarks.Count == 0)
        {
            output.WriteLine($"{path}: {language.Of("no remarks", "замечаний нет")}");
        }
    }

    private static string SeverityOf(Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Of("error", "ошибка"),
        Severity.Warning => language.Of("warning", "предупреждение"),
        _ => language.Of("info", "к сведению"),
    };

    private static JsonObject Document(string path, IReadOnlyList<Remark> remarks, ScenarioCheck? check, Language language) => new()
    {
        ["file"] = path,
        ["remarks"] = new JsonArray([.. remarks.Select(r => RunSummary.Remark(r, language))]),
        ["ports"] = new JsonObject(Ports(check).Select(p => KeyValuePair.Create(
            p.Port.ToString(), (JsonNode?)ColumnsJson.Of(p.Columns)))),
    };

    private static IEnumerable<(PortRef Port, Columns Columns)> Ports(ScenarioCheck? check) => check is null
        ? []
        : check.Nodes.SelectMany(n => n.Outputs.Select(o => (new PortRef(n.Node.Id, o.Key), o.Value))).Concat(check.Borders());
}
