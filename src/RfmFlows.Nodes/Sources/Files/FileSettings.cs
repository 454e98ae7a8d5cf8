using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>The settings by which a node reads a file; shared by every source that does.</summary>
internal static class FileSettings
{
    private const string Auto = FileKind.Auto;
    private static readonly Choice Found = new(Auto, ("Find out", "Определить"));

    public static readonly ChoiceSetting Format = new("format", ("Format", "Формат"),
        new(Auto, ("By the ending", "По расширению")), new(FileKind.Csv, ("Text (CSV, TSV)", "Текст (CSV, TSV)")), new(FileKind.Excel, ("Excel", "Excel")),
        new(FileKind.Parquet, ("Parquet", "Parquet")), new(FileKind.Json, ("JSON", "JSON")));

    private static readonly ShownWhen ForText = new(Format, Auto, FileKind.Csv);

    public static readonly ChoiceSetting Delimiter = new("delimiter", ("Delimiter", "Разделитель"),
        Found, new(",", ("Comma", "Запятая")), new(";", ("Semicolon", "Точка с запятой")), new("tab", ("Tab", "Табуляция")),
        new("|", ("Vertical bar", "Вертикальная черта")), new("blanks", ("Blanks, columns aligned", "Пробелы, столбцы выровнены"))) { ShownWhen = ForText };

    public static readonly ChoiceSetting Quote = new("quote", ("Quote", "Кавычки"),
        Found, new("\"", ("Double", "Двойные")), new("'", ("Single", "Одинарные")), new("none", ("None", "Нет"))) { ShownWhen = ForText };

    /// <summary>What the columns of the file are offered as.</summary>
    public const string Port = "file";

    public static readonly ChoiceSetting Header = new("header", ("First line", "Первая строка"),
        Found, new("yes", ("Names the columns", "Имена столбцов")), new("no", ("Is data", "Данные")));

    public static readonly ChoiceSetting Encoding = new("encoding", ("Encoding", "Кодировка"),
        [Found, .. TextEncodings.Names.Select(n => new Choice(n, LocalText.Same(n.ToUpperInvariant())))]) { ShownWhen = ForText };

    public static readonly ChoiceSetting Decimal = new("decimal", ("Decimal sign", "Десятичный знак"),
        Found, new("point", ("Point: 12.5", "Точка: 12.5")), new("comma", ("Comma: 12,5", "Запятая: 12,5"))) { ShownWhen = ForText };

    public static readonly TextSetting DateFormat = new("dateFormat", ("Date format", "Формат дат"))
    {
        Help = ("How dates are written, for example dd.MM.yyyy HH:mm. Left empty, the format of each column is found out.",
            "Как записаны даты, например dd.MM.yyyy HH:mm. Если не указано, формат определяется для каждого столбца."),
        Placeholder = "dd.MM.yyyy", MaxLength = 40,
    };

    public static readonly IntegerSetting Skip = new("skip", ("Skip lines", "Пропустить строк"))
    {
        Help = ("Lines before the header, or before the data where there is none.", "Строки перед заголовком или перед данными, если заголовка нет."), Max = 10_000,
    };

    public static readonly TextSetting Sheet = new("sheet", ("Sheet", "Лист"))
    {
        Help = ("Name or number of the sheet; the first one if empty.", "Имя или номер листа; если не указано — первый."), MaxLength = 100, ShownWhen = new(Format, Auto, FileKind.Excel),
    };

    public static readonly ColumnSetting ColumnName = new("name", Port, ("Column in the file", "Столбец файла")) { Required = true, MayBeLost = true };

    public static readonly ChoiceSetting ColumnTypeChoice = new("type", ("Type", "Тип"), [Found, .. TypeChoices.All]);

    public static readonly TextSetting NewName = new("rename", ("New name", "Новое имя")) { MaxLength = 500 };

    public static readonly TextSetting ColumnDateFormat = new("dateFormat", ("Date format", "Формат дат")) { Placeholder = "dd.MM.yyyy", MaxLength = 40 };

    public static readonly ListSetting Columns = new("columns", ("Columns", "Столбцы"), ColumnName, ColumnTypeChoice, NewName, ColumnDateFormat)
    {
        MapsColumns = true,
        Help = ("Only for columns whose type or name is not found out as you want it.", "Только для столбцов, у которых тип или имя нужно задать вручную."),
    };

    public static readonly ChoiceSetting OnReject = new("onReject", ("Rows that cannot be read", "Строки, которые не читаются"),
        new("keep-going", ("Leave out, count and report", "Пропустить, посчитать и сообщить")), new("stop", ("Stop at the first", "Остановить при первой")),
        new("limit", ("Stop above a number", "Остановить, если больше")));

    public static readonly IntegerSetting MostRejects = new("maxRejects", ("At most", "Не более"))
    {
        Default = 100, Unit = ("rows", "строк"), ShownWhen = new(OnReject, "limit"),
    };

    /// <summary>Everything but the file's path, in the order of the form.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [Format, Delimiter, Quote, Header, Encoding, Decimal, DateFormat, Skip, Sheet, Columns, OnReject, MostRejects];

    /// <summary>Whether the settings allow to look into the file: what is wrong with single columns can be told beside what is found there.</summary>
    public static bool CanFind(CheckContext check) =>
        !check.Remarks.Any(r => r.Severity == Severity.Error && r.Setting?.StartsWith(Columns.Name, StringComparison.Ordinal) != true);

    /// <summary>What the user has said about a delimited file.</summary>
    public static CsvSaid Said(SettingValues settings) => new(
        settings.Get(Delimiter) switch { Auto => null, "tab" => '\t', "blanks" => ' ', var one => one[0] },
        settings.Get(Quote) switch { Auto => null, "none" => '\0', var one => one[0] },
        settings.Get(Header) switch { "yes" => true, "no" => false, _ => null },
        settings.Get(Decimal) switch { "comma" => true, "point" => false, _ => null },
        (int)settings.Get(Skip));
}
