using System.CommandLine;
using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows serve</c>: the HTTP API, triggers and the designer.</summary>
internal static class ServeCommand
{
    private const string PasswordVariable = "RFMFLOWS_PASSWORD";
    private const int MostDays = 36_500;
    private const int MostDrain = 86_400;
    private const string KeyVariable = "RFMFLOWS_API_KEY";

    public static readonly Option<string> Listen = new Option<string>("--listen") { DefaultValueFactory = _ => new ServerOptions().Listen }.Told(
        ("Where to listen; port 0 takes a free one. Beyond this machine only with a password or key.",
            "На каком адресе принимать запросы; порт 0 — любой свободный. Не только с этой машины — лишь с паролем или ключом."),
        ("URL", "АДРЕС"));
    private static readonly Option<string?> PasswordFile = new Option<string?>("--password-file").Told(
        ($"File whose first line is the password to sign in with. Default: ${PasswordVariable}.", $"Файл, в первой строке которого пароль для входа. По умолчанию: ${PasswordVariable}."), ("FILE", "ФАЙЛ"));
    private static readonly Option<string?> KeyFile = new Option<string?>("--api-key-file").Told(
        ($"File whose first line is a key for programs. Default: ${KeyVariable}.", $"Файл, в первой строке которого ключ для программ. По умолчанию: ${KeyVariable}."), ("FILE", "ФАЙЛ"));
    private static readonly Option<string[]> Hosts = new Option<string[]>("--host").Told(
        ("Host name that requests may be for, beside addresses and localhost. May be given several times.",
            "Имя узла сети, к которому можно обращаться, кроме адресов и localhost. Можно указать несколько раз."),
        ("NAME", "ИМЯ"));
    private static readonly Option<string[]> Folders = new Option<string[]>("--files").Told(
        ("Folder that scenarios may read and write. May be given several times.", "Папка, которую сценарии могут читать и в которую могут писать. Можно указать несколько раз."), ("DIR", "ПАПКА"));
    private static readonly Option<string?> Recipes = new Option<string?>("--recipes").Told(("Folder of the recipes. Default: the program's own.", "Папка рецептов. По умолчанию: рецепты самой программы."), ("DIR", "ПАПКА"));
    private static readonly Option<int> Drain = CommonOptions.Within<int>(
        new Option<int>("--drain") { DefaultValueFactory = _ => 30 }.Told(
            ("Seconds that a stop waits for runs before it cancels them; they can be resumed.",
                "Сколько секунд при остановке ждать завершения запусков, прежде чем остановить и их; остановленные можно продолжить."),
            ("SECONDS", "СЕКУНДЫ")),
        0, MostDrain);

    private static readonly Option<int> KeepRuns = Days("--keep-runs", 
        ("Days that ended runs and their starts are kept. The record of sent messages is always kept.",
            "Сколько дней хранить завершённые запуски и историю их начала. Журнал отправок хранится всегда."), new ServerOptions().KeepRunsDays);
    private static readonly Option<int> KeepRequests = Days("--keep-requests", 
        ("Days that the request which started a run is kept after the run has succeeded.", "Сколько дней после успешного запуска хранить запрос, с которого он начался."), new ServerOptions().KeepRequestsDays);
    private static readonly Option<int> KeepAudit = Days("--keep-audit", 
        ("Days that entries of the audit log are kept.", "Сколько дней хранить записи журнала аудита."), new ServerOptions().KeepAuditDays);

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("serve")
        {
            Listen, PasswordFile, KeyFile, Hosts, Folders, Recipes, Drain, KeepRuns, KeepRequests, KeepAudit, CommonOptions.Data, CommonOptions.Memory, CommonOptions.Threads,
        }.Told(("Serve the API, triggers and the designer until stopped.", "Обслуживать API, триггеры и конструктор, пока программу не остановят."));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation) =>
        await ServeAsync(await ReadAsync(parsed, cancellation), CommonOptions.HostOf(parsed), CommonOptions.LanguageOf(parsed), clock, cancellation);

    /// <summary>Serves until it is stopped, and prints where.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(ServerOptions options, FlowOptions flow, Language language, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            await using var server = await FlowServer.StartAsync(options, flow, clock, cancellation);
            Console.Out.WriteLine($"{language.Of("RfmFlows listens on", "RfmFlows принимает запросы на")} {server.Address}");
            Console.Out.WriteLine($"{language.Of("Sign in", "Вход")}: {server.SignInLink}");
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await server.StopAsync(CancellationToken.None);
            return ExitCodes.Success;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
    }

    private static async Task<ServerOptions> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new ServerOptions();
        return options with
        {
            Listen = parsed.GetValue(Listen)!,
            Password = await SecretAsync(parsed.GetValue(PasswordFile), PasswordVariable, cancellation),
            ApiKey = await SecretAsync(parsed.GetValue(KeyFile), KeyVariable, cancellation),
            HostNames = parsed.GetValue(Hosts) ?? [],
            Folders = [.. (parsed.GetValue(Folders) ?? []).Select(Path.GetFullPath)],
            RecipeFolder = parsed.GetValue(Recipes) is { } recipes ? Path.GetFullPath(recipes) : options.RecipeFolder,
            DrainPatience = TimeSpan.FromSeconds(parsed.GetValue(Drain)),
            KeepRunsDays = parsed.GetValue(KeepRuns),
            KeepRequestsDays = parsed.GetValue(KeepRequests),
            KeepAuditDays = parsed.GetValue(KeepAudit),
        };
    }

    private static Option<int> Days(string name, LocalText description, int usual)
    {
        var option = new Option<int>(name) { DefaultValueFactory = _ => usual }.Told(
            ($"{description.En} 0 is for ever.", $"{description.Ru} 0 — всегда."), ("DAYS", "ДНИ"));
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= MostDays))
            {
                result.Refuse(($"{name} takes a number of days from 0 to {MostDays}.", $"{name} — число дней от 0 до {MostDays}."));
            }
        });
        return option;
    }

    private static async Task<string?> SecretAsync(string? file, string variable, CancellationToken cancellation)
    {
        if (file is null)
        {
            return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : null;
        }
        try
        {
            var line = (await File.ReadAllLinesAsync(file, cancellation)).FirstOrDefault("").Trim();
            return line.Length > 0 ? line : throw new FlowException(ApiRemarks.EmptySecretFile(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FlowException(RunRemarks.Of(e), e);
        }
    }
}
