using RfmFlows.Engine;
using RfmFlows.Sample;

namespace RfmFlows.Server.Cli;

/// <summary>RF6xxx: what is wrong with a command line.</summary>
internal static class CliRemarks
{
    public static Remark NoScenarioFile(string path) => Remark.Error("RF6101",
        ($"There is no scenario file '{path}'.", $"Файла сценария «{path}» нет."), ("Check the path.", "Проверьте путь."));

    public static Remark NotNameValue(string text) => Remark.Error("RF6102",
        ($"'{text}' is not NAME=VALUE.", $"«{text}» не имеет вида ИМЯ=ЗНАЧЕНИЕ."), ("Write --set NAME=VALUE.", "Напишите --set ИМЯ=ЗНАЧЕНИЕ."));

    public static Remark NotAnExport(string text) => Remark.Error("RF6103",
        ($"'{text}' is not NODE.PORT=PATH.", $"«{text}» не имеет вида УЗЕЛ.ПОРТ=ПУТЬ."), ("Write --export NODE.PORT=PATH.", "Напишите --export УЗЕЛ.ПОРТ=ПУТЬ."));

    public static Remark NotUtf8(string path) => Remark.Error("RF6110",
        ($"The scenario file '{path}' is not written in UTF-8.", $"Файл сценария «{path}» записан не в UTF-8."), ("Save it as UTF-8.", "Сохраните его в UTF-8."));

    public static Remark UnknownEnding(string path) => Remark.Error("RF6109",
        ($"The ending of '{path}' names no format that can be written.", $"По расширению «{path}» нельзя определить формат для записи."),
        ("Use .csv, .parquet or .json.", "Используйте .csv, .parquet или .json."));

    public static Remark NotADate(string text) => Remark.Error("RF6104",
        ($"'{text}' is no date.", $"«{text}» — не дата."), ("Write it as 2026-10-31.", "Запишите её как 2026-10-31."));

    public static Remark UnknownNodeType(string type, IReadOnlyCollection<string> known) => Remark.Error("RF6105",
        ($"There is no node type '{type}'.", $"Компонента «{type}» нет."), Nearest.Hint(type, known));

    public static Remark CustomersOutOfRange(int customers) => Remark.Error("RF6107",
        ($"{customers} customers cannot be made.", $"Нельзя создать базу на {customers} клиентов."),
        ($"Give a number from 1 to {SampleOptions.MaximumCustomers}.", $"Укажите число от 1 до {SampleOptions.MaximumCustomers}."));

    public static Remark BadCommandLine(LocalText problem, string command) => Remark.Error("RF6108",
        ($"The command line is wrong: {problem.En}", $"Ошибка в командной строке: {problem.Ru}"), ($"`{command} --help` tells what is allowed.", $"Что допустимо, скажет `{command} --help`."));
}
