using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Columns that a script works out row by row.</summary>
public sealed class JavaScriptNode : NodeType
{
    internal const string Input = "input";
    internal const string Output = "output";
    internal const string Rejects = "rejects";

    internal static readonly TextSetting Script = new("script", ("Script", "Скрипт"))
    {
        Required = true, Language = TextLanguage.JavaScript, Port = Input, Multiline = true, Placeholder = "return { margin: row.sum - row.cost };",
        Help = ("The body of a function of 'row'. It returns an object with the new columns, or sets them on 'row'.",
            "Тело функции от «row». Возвращает объект с новыми столбцами или записывает их в «row»."),
    };
    internal static readonly TextSetting Name = new("name", ("Column", "Столбец")) { Required = true, MaxLength = 200 };
    internal static readonly ChoiceSetting Type = new("type", ("Type", "Тип"),
        new Choice("text", ("Text", "Текст")), new Choice("integer", ("Integer", "Целое")), new Choice("decimal(2)", ("Decimal, 2 digits (money)", "Десятичное, 2 знака (деньги)")),
        new Choice("decimal(4)", ("Decimal, 4 digits", "Десятичное, 4 знака")), new Choice("real", ("Real", "Вещественное")),
        new Choice("boolean", ("True/false", "Да/нет")), new Choice("date", ("Date", "Дата")), new Choice("datetime", ("Date and time", "Дата и время")));
    internal static readonly ListSetting Added = new("columns", ("Columns that it gives", "Столбцы, которые он даёт"), Name, Type) { Required = true, MaxCount = 100 };
    internal static readonly IntegerSetting RowTime = new("rowMilliseconds", ("Longest time of a row", "Предел времени на строку"))
    {
        Default = 1000, Min = 10, Max = 60_000, Unit = ("ms", "мс"), Help = ("A row that takes longer is rejected.", "Строка, которая дольше, отклоняется."),
    };
    internal static readonly IntegerSetting TotalTime = new("totalSeconds", ("Longest time in all", "Предел общего времени"))
    {
        Default = 600, Min = 1, Max = 86_400, Unit = ("s", "с"), Help = ("Then the node fails.", "После этого узел завершается с ошибкой."),
    };

    public override NodeDescription Description { get; } = new("columns.javascript", 1, PaletteGroup.Columns)
    {
        Title = ("JavaScript", "JavaScript"),
        Purpose = ("Works out columns by a script, row by row.", "Вычисляет столбцы скриптом, построчно."),
        Help = JavaScriptHelp.Text,
        Icon = "brand-javascript",
        SearchWords = ["javascript", "script", "code", "function", "скрипт", "код", "программа", "функция"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs =
        [
            Port.Table(Output, ("With new columns", "С новыми столбцами")),
            Port.Table(Rejects, ("Rejects", "Отклонённые")) with { Help = ("Rows on which the script failed, with the reason.", "Строки, на которых скрипт не сработал, с причиной.") },
        ],
        Settings = [Script, Added, RowTime, TotalTime],
        UsesAsOf = true,
        Keep = true,
    };

    public override Task BuildAsync(BuildContext build) => new ScriptRun(build).RunAsync();

    public override async ValueTask CheckAsync(CheckContext check)
    {
        if (check.Settings.Has(Script) && await ScriptSource.ProblemAsync(check.Get(Script)) is { } problem)
        {
            check.Add(problem.At(Script.Name));
        }
        if (check.Input(Input) is not { } input)
        {
            return;
        }
        var added = Columns(check.Settings, input);
        var twice = added.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).ToList();
        twice.ForEach(g => check.Add(ColumnRemarks.NameTwice(g.Key).At(Added.Name)));
        if (twice.Count == 0)
        {
            check.Output(Output, new Columns(input.Select(c => added.FirstOrDefault(a => a.Name == c.Name) ?? c)).With(added.Where(a => !input.Has(a.Name))));
            check.Output(Rejects, RejectColumns(input));
        }
    }

    /// <summary>The columns that the script gives; one that replaces an input column has its name as the input writes it.</summary>
    internal static IReadOnlyList<Column> Columns(SettingValues settings, Columns input) =>
    [
        .. settings.Get(Added).Where(e => e.Has(Name)).Select(e =>
            new Column(input.Find(e.Get(Name))?.Name ?? e.Get(Name), ColumnType.TryParse(e.Get(Type), out var type) ? type : ColumnType.Text)),
    ];

    private static Columns RejectColumns(Columns input)
    {
        var columns = input;
        foreach (var (name, type) in new[] { ("reject_reason", ColumnType.Text), ("reject_message", ColumnType.Text), ("reject_line", ColumnType.Integer) })
        {
            columns = columns.With(new Column(columns.FreeName(name), type));
        }
        return columns;
    }
}
