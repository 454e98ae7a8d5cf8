using RfmFlows.Engine;
using RfmFlows.Nodes.Export.Files;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export;

/// <summary>Writes a table to a file.</summary>
public sealed class ExportFileNode : NodeType
{
    private const string Input = "input";
    private const string Written = "written";

    internal static readonly FileSetting Target = new("file", ("File", "Файл"))
    {
        Required = true, Save = true, Endings = ["csv", "txt", "xlsx", "parquet", "json"],
    };
    internal static readonly ChoiceSetting Format = new("format", ("Format", "Формат"),
        new Choice("ending", ("By the file's ending", "По расширению файла")), new Choice("csv", ("CSV", "CSV")), new Choice("xlsx", ("Excel (XLSX)", "Excel (XLSX)")),
        new Choice("parquet", ("Parquet", "Parquet")), new Choice("json", ("JSON", "JSON")));
    internal static readonly ChoiceSetting IfExists = new("ifExists", ("If the file exists", "Если файл существует"),
        new Choice("replace", ("Replace it", "Заменить")), new Choice("fail", ("Stop with an error", "Остановиться с ошибкой")));
    internal static readonly ChoiceSetting Delimiter = new("delimiter", ("Delimiter (CSV)", "Разделитель (CSV)"),
        new Choice(",", ("Comma", "Запятая")), new Choice(";", ("Semicolon", "Точка с запятой")), new Choice("\t", ("Tab", "Табуляция")), new Choice("|", ("Bar", "Вертикальная черта")));
    internal static readonly ChoiceSetting Encoding = new("encoding", ("Encoding (CSV)", "Кодировка (CSV)"),
        new Choice("utf-8", ("UTF-8", "UTF-8")), new Choice("utf-8-bom", ("UTF-8 with a mark, for Excel", "UTF-8 с меткой, для Excel")), new Choice("windows-1251", ("Windows-1251", "Windows-1251")));
    internal static readonly BooleanSetting DecimalComma = new("decimalComma", ("Decimal comma (CSV)", "Десятичная запятая (CSV)"));
    internal static readonly TextSetting DateFormat = new("dateFormat", ("Dates (CSV)", "Даты (CSV)"))
    {
        Default = "%Y-%m-%d", MaxLength = 40, Placeholder = "%d.%m.%Y",
        Help = ("%Y year, %m month, %d day. Times are added as 10:30:00.", "%Y — год, %m — месяц, %d — день. Время добавляется как 10:30:00."),
    };
    internal static readonly BooleanSetting GuardFormulas = new("guardFormulas", ("Guard against formulas (CSV)", "Защита от формул (CSV)"))
    {
        Help = ("Puts an apostrophe before texts that a spreadsheet would run as a formula (= + - @). Numbers and telephones are left alone.",
            "Ставит апостроф перед текстами, которые таблица выполнила бы как формулу (= + - @). Числа и телефоны не меняются."),
    };
    internal static readonly TextSetting Sheet = new("sheet", ("Sheet (XLSX)", "Лист (XLSX)")) { Default = "Data", MaxLength = 200 };

    // Whatever else a file is called, its format must be chosen.
    private static readonly string[] Endings = ["csv", "txt", "tsv", "xlsx", "parquet", "json", "ndjson", "jsonl"];

    private static readonly Columns WrittenColumns = Columns.Of(
        ("path", ColumnType.Text), ("format", ColumnType.Text), ("rows", ColumnType.Integer), ("dry_run", ColumnType.Boolean));

    public override NodeDescription Description { get; } = new("export.file", 1, PaletteGroup.Export)
    {
        Title = ("Export file", "Выгрузка в файл"),
        Purpose = ("Writes a table to a CSV, Excel, Parquet or JSON file.", "Записывает таблицу в файл CSV, Excel, Parquet или JSON."),
        Help = (
            """
            Rows are written in the order of a *Sort* above and then of all columns, so the same table gives the same bytes each time. The file appears whole or not at all.

            **Excel** holds 1,048,575 rows below the header, which stays in view. Numbers of more than 15 digits are written as text, so that none is lost. Texts are never formulas there.

            A dry run writes nothing; *Written* says what would be.
            """,
            """
            Строки пишутся в порядке узла «Сортировка» выше, а затем по всем столбцам, поэтому одна и та же таблица всегда даёт те же байты. Файл появляется целиком или не появляется вовсе.

            **Excel** вмещает 1 048 575 строк под заголовком, заголовок закреплён. Числа длиннее 15 цифр пишутся текстом, чтобы не терялись. Тексты там никогда не становятся формулами.

            Пробный запуск ничего не пишет; выход «Записано» показывает, что было бы.
            """),
        Icon = "file-export",
        SearchWords = ["export", "save", "csv", "excel", "xlsx", "parquet", "json", "download", "выгрузка", "экспорт", "файл", "сохранить"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table(Written, ("Written", "Записано"))],
        Settings = [Target, Format, IfExists, Delimiter, Encoding, DecimalComma, DateFormat, GuardFormulas, Sheet],
        Effect = Effect.Write,
        CanFail = true,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var path = build.ResolvePath(build.Get(Target), write: true);
        var format = FormatOf(build.Settings);
        var input = build.Input(Input);
        var rows = input.Rows ?? await build.Session.CountAsync(input.Name, build.Cancellation);
        if (build.Get(IfExists) == "fail" && File.Exists(path))
        {
            throw new FlowException(ExportRemarks.FileExists(build.Get(Target)).At(Target.Name));
        }
        if (!build.DryRun)
        {
            await PutAsync(build, input, format, path, rows);
        }
        await using var writer = await build.WriteOutputAsync(Written);
        await writer.WriteAsync(new object?[] { build.Get(Target), format, rows, build.DryRun }, build.Cancellation);
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        check.Output(Written, WrittenColumns);
        if (check.Settings.Has(Target))
        {
            if (check.Get(Format) == "ending" && !Endings.Contains(Path.GetExtension(check.Get(Target)).TrimStart('.'), StringComparer.OrdinalIgnoreCase))
            {
                check.Add(ExportRemarks.UnknownEnding(check.Get(Target)).At(Target.Name));
            }
            check.ResolvePath(check.Get(Target), write: true);
        }
        if (FormatOf(check.Settings) == "xlsx")
        {
            foreach (var problem in XlsxLimits.Problems(check.Get(Sheet), check.Input(Input)))
            {
                check.Add(problem);
            }
        }
    }

    private static async Task PutAsync(BuildContext build, Relation input, string format, string path, long rows)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WriteAsync(build, input, format, path, rows);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or WarehouseException { Fault: WarehouseFault.File or WarehouseFault.Disk })
        {
            throw new FlowException(RunRemarks.Of(e).At(Target.Name), e);
        }
    }

    private static Task WriteAsync(BuildContext build, Relation input, string format, string path, long rows)
    {
        var select = $"SELECT * FROM {build.Sql.Quote(input.Name)} {build.Sql.TotalOrder([.. input.Order], input.Columns)}";
        return format switch
        {
            "xlsx" => new XlsxFile(build.Session, input.Columns, build.Get(Sheet), build.Progress).WriteAsync(select, path, rows, build.Cancellation),
            "csv" => new CsvFile(build.Session, StyleOf(build.Settings)).WriteAsync(select, input.Columns, path, build.Cancellation),
            _ => build.Session.ExportAsync(select, input.Columns, new FileWrite(path, format == "json" ? FileFormat.Json : FileFormat.Parquet), build.Cancellation),
        };
    }

    private static CsvStyle StyleOf(SettingValues settings) => new()
    {
        Delimiter = settings.Get(Delimiter)[0],
        Encoding = settings.Get(Encoding),
        DecimalComma = settings.Get(DecimalComma),
        DateFormat = settings.Get(DateFormat),
        GuardFormulas = settings.Get(GuardFormulas),
    };

    private static string FormatOf(SettingValues settings)
    {
        var format = settings.Get(Format);
        var path = settings.Get(Target);
        return format != "ending" ? format
            : path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? "xlsx"
            : FileFormats.ByEnding(path).ToString().ToLowerInvariant();
    }
}
