using System.CommandLine;
using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    // The engine beneath cannot open a database with less.
    private const int LeastMemory = 32;
    private const int MostMemory = 1 << 24;
    private const int MostThreads = 1024;

    public static Option<bool> Json { get; } = new Option<bool>("--json").Told(
        ("Print one machine-readable JSON document on standard output, and nothing else.", "Вывести в стандартный вывод один документ JSON для программ и больше ничего."));

    public static Option<string?> Lang { get; } = Build();

    public static Option<string> Data { get; } = new Option<string>("--data") { DefaultValueFactory = _ => FlowOptions.DefaultDataFolder }.Told(
        ($"Folder for the control store, the warehouse and logs. Default: ${FlowOptions.DataVariable}, else ./.rfmflows.",
            $"Папка служебного хранилища, таблиц и журналов. По умолчанию: ${FlowOptions.DataVariable}, иначе ./.rfmflows."),
        ("DIR", "ПАПКА"));

    public static Option<int?> Memory { get; } = Within<int?>(
        new Option<int?>("--memory").Told(
            ("Most memory for tables and statements, in MiB. Default: a quarter of the machine's, from 512 to 4096.",
                "Сколько памяти можно занять под таблицы и запросы, МиБ. По умолчанию: четверть памяти машины, от 512 до 4096."),
            ("MIB", "МИБ")),
        LeastMemory, MostMemory);

    public static Option<int?> Threads { get; } = Within<int?>(
        new Option<int?>("--threads").Told(
            ("Threads of one statement. Default: the machine's processors.", "Потоков на один запрос. По умолчанию: по числу процессоров машины."), ("N", "N")),
        1, MostThreads);

    /// <summary>The language asked for, wherever that stands on the line and even when the rest of it cannot be read; else that of the environment.</summary>
    public static Language LanguageOf(ParseResult parsed)
    {
        var words = parsed.Tokens.Select(t => t.Value).ToList();
        var asked = words.Zip(words.Skip(1)).LastOrDefault(w => w.First == Lang.Name && w.Second is "en" or "ru").Second;
        return asked is null ? Language.FromEnvironment() : new Language(asked);
    }

    /// <summary>Refuses arguments that look like options: a mistyped option must not be taken for a file.</summary>
    public static T RefuseOptions<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-')))
            {
                result.Refuse(($"There is no option '{token.Value}'.", $"Параметра «{token.Value}» нет."));
            }
        });
        return argument;
    }

    public static FlowOptions HostOf(ParseResult parsed)
    {
        var options = new FlowOptions { DataFolder = Path.GetFullPath(parsed.GetValue(Data)!) };
        return options with { MemoryMb = parsed.GetValue(Memory) ?? options.MemoryMb, Threads = parsed.GetValue(Threads) ?? options.Threads };
    }

    /// <summary>Refuses numbers outside of a range.</summary>
    public static Option<T> Within<T>(Option<T> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var given) && given >= least && given <= most))
            {
                result.Refuse(($"{option.Name} takes a number from {least} to {most}.", $"{option.Name} — число от {least} до {most}."));
            }
        });
        return option;
    }

    private static Option<string?> Build()
    {
        var option = new Option<string?>("--lang") { Recursive = true }.Told(
            ("Language of messages: en or ru. Default: that of the environment.", "Язык сообщений: en или ru. По умолчанию: язык окружения."), LocalText.Same("en|ru"));
        option.AcceptOnlyFromAmong("en", "ru");
        return option;
    }
}
