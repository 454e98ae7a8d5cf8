using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Sample;
using RfmFlows.Sandbox;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;
using RfmFlows.Store;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows demo</c>: a sample base, the sandbox, one real run of the win-back recipe, and the server to look at it.</summary>
internal static class DemoCommand
{
    private const string Recipe = "win-back-cant-lose-them.json";

    // The sandbox takes any credentials, but a scenario can only name secrets that exist.
    private const string SandboxSecret = "sandbox";

    private static readonly Option<int> Customers = CommonOptions.Within<int>(
        new Option<int>("--customers") { DefaultValueFactory = _ => 20_000 }.Told(("Customers of the sample base.", "Число клиентов учебной базы."), ("N", "N")),
        1, SampleOptions.MaximumCustomers);
    private static readonly Option<bool> Once = new Option<bool>("--once").Told(
        ("Run the recipe, print what it did, and stop, as --json does too.", "Выполнить рецепт, показать, что сделано, и завершиться; так же действует --json."));

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("demo")
        {
            Customers, Once, ServeCommand.Listen, CommonOptions.Json, CommonOptions.Data, CommonOptions.Memory, CommonOptions.Threads,
        }.Told(("Make a sample base, run the recipe \"Can't lose them: win back\" once against the SendPulse sandbox, and serve the page.",
            "Создать учебную базу, один раз выполнить рецепт «Нельзя потерять: вернуть» с песочницей SendPulse и открыть доступ к странице."));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var options = CommonOptions.HostOf(parsed);
        var json = parsed.GetValue(CommonOptions.Json);
        // Standard output is the document's alone.
        var talk = json ? Console.Error : Console.Out;
        var folder = await MakeBaseAsync(options, parsed.GetValue(Customers), language, talk, cancellation);
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions { DataFolder = Path.Combine(options.DataFolder, "sandbox"), Clock = clock }, cancellation);
        talk.WriteLine($"{language.Of("SendPulse sandbox", "Песочница SendPulse")}: {sandbox.Address}");
        var (request, result, messages) = await SendAsync(options, folder, sandbox.Address, language, talk, clock, cancellation);
        var code = RunCommand.CodeOf(result, messages);
        if (json)
        {
            Console.Out.WriteLine(RunSummary.Of(request, result, messages, language).ToJsonString(ScenarioJson.Readable));
            return code;
        }
        RunReport.Write(talk, result, messages, language);
        talk.WriteLine($"{language.Of("What arrived", "Что пришло")}: {sandbox.Address}");
        return code is ExitCodes.Success or ExitCodes.Unknown && !parsed.GetValue(Once)
            ? await ServeCommand.ServeAsync(Server(parsed, options, sandbox.Address), options, language, clock, cancellation)
            : code;
    }

    private static ServerOptions Server(ParseResult parsed, FlowOptions options, Uri sandbox) => new()
    {
        Listen = parsed.GetValue(ServeCommand.Listen)!, Sandbox = sandbox.ToString(), Folders = [Path.Combine(options.DataFolder, "sample")],
    };

    // The base is kept: the second demo starts at once.
    private static async Task<string> MakeBaseAsync(FlowOptions options, int customers, Language language, TextWriter talk, CancellationToken cancellation)
    {
        var folder = Path.Combine(options.DataFolder, "sample", customers.ToString(CultureInfo.InvariantCulture));
        if (!File.Exists(Path.Combine(folder, "sample.json")))
        {
            talk.WriteLine(language.Of("Making a sample base…", "Создаю учебную базу…"));
            await new SampleBase(new SampleOptions { Customers = customers }).WriteAsync(folder, progress: null, cancellation);
        }
        talk.WriteLine($"{language.Of("Sample base", "Учебная база")}: {folder}");
        return folder;
    }

    private static async Task<(RunRequest Request, RunResult Result, IReadOnlyDictionary<string, long> Messages)> SendAsync(
        FlowOptions options, string folder, Uri sandbox, Language language, TextWriter talk, TimeProvider clock, CancellationToken cancellation)
    {
        var file = await ScenarioFile.ReadAsync(Path.Combine(AppContext.BaseDirectory, "workflows", Recipe), [], cancellation);
        await using var host = await FlowHost.OpenAsync(options, new AnyFiles(), new RunOptions(), clock, cancellation);
        await host.Services.GetRequiredService<SecretStore>().SaveAsync(SandboxSecret, "sandbox", "demo", cancellation);
        var request = new RunRequest
        {
            Scenario = file.Scenario,
            RunId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            AsOf = new SampleOptions().LastDay,
            Folder = file.Folder,
            Mode = RunMode.Design,
            Parameters = new Dictionary<string, JsonNode>
            {
                ["base"] = folder, ["address"] = sandbox.ToString(), ["clientId"] = SandboxSecret, ["clientSecret"] = SandboxSecret, ["perSecond"] = 0, ["perMinute"] = 0, ["language"] = language.Code,
            },
        };
        talk.WriteLine($"{language.Of("Running", "Запускаю")} {language.Of(file.Scenario.Title)}…");
        var result = await host.RunAsync(request, [new PlainProgress(talk, language)], cancellation);
        return (request, result, await RunMessages.OfAsync(host, request, result, CancellationToken.None));
    }
}
