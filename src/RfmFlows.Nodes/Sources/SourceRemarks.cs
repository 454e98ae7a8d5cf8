using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources;

/// <summary>RF210x to RF212x: remarks about files that are read, whatever their format.</summary>
internal static class SourceRemarks
{
    public static Remark NotFound(string path, LocalText hint) => Remark.Error("RF2101",
        ($"There is no file '{path}'.", $"Файла «{path}» нет."),
        ($"Check the path; relative paths start at the scenario's folder. {hint.En}".TrimEnd(),
            $"Проверьте путь; относительные пути начинаются от папки сценария. {hint.Ru}".TrimEnd()));

    public static Remark IsFolder(string path) => Remark.Error("RF2102",
        ($"'{path}' is a folder.", $"«{path}» — папка."), ("Name a file in it.", "Укажите файл в ней."));

    public static Remark IsEmpty(string path) => Remark.Error("RF2103",
        ($"'{path}' is empty.", $"Файл «{path}» пуст."), ("Check whether the export that wrote it was finished.", "Проверьте, завершена ли выгрузка, которая его создаёт."));

    public static Remark NoRights(string path) => Remark.Error("RF2104",
        ($"'{path}' may not be read.", $"Нет прав на чтение файла «{path}»."),
        ("Give the account that RfmFlows runs under the right to read it.", "Дайте учётной записи, под которой работает RfmFlows, право на чтение."));

    public static Remark NotText(string path) => Remark.Error("RF2105",
        ($"'{path}' is not a text file: it holds control characters throughout.", $"«{path}» — не текстовый файл: в нём много управляющих символов."),
        ("Choose the file's real format, or export it as CSV, Excel, Parquet or JSON.", "Выберите настоящий формат файла или выгрузите его в CSV, Excel, Parquet или JSON."));

    /// <param name="found">What <see cref="Files.FileKind.ByContent"/> says.</param>
    public static Remark OtherFormat(string path, string found)
    {
        var (isPacked, isPage) = (found is "gzip" or "zip", found is "pdf" or "markup");
        var what = NameOf(found);
        return Remark.Error("RF2106",
            ($"'{path}' is {what.En}.", $"«{path}» — {what.Ru}."),
            isPacked ? ("Unpack it first, or choose the format Excel if it is a workbook.", "Сначала распакуйте его или выберите формат Excel, если это книга.")
            : isPage ? ("Open it in the program that made it and save it as CSV, Excel, Parquet or JSON.", "Откройте его в исходной программе и сохраните как CSV, Excel, Parquet или JSON.")
            : ("Choose that format, or rename the file so that its ending tells it.", "Выберите этот формат или переименуйте файл с нужным расширением."));
    }

    private static LocalText NameOf(string found) => found switch
    {
        "zip" => ("a ZIP archive or an Excel workbook", "архив ZIP или книга Excel"),
        "gzip" => ("packed by gzip", "архив gzip"),
        "compound" => ("an Excel workbook or another Office file", "книга Excel или другой файл Office"),
        "parquet" => ("a Parquet file", "файл Parquet"),
        "json" => ("a JSON file", "файл JSON"),
        "pdf" => ("a PDF file", "файл PDF"),
        "markup" => ("a web page or an XML file", "веб-страница или файл XML"),
        _ => ("a text file", "текстовый файл"),
    };

    public static Remark NoRows(string path) => Remark.Warning("RF2107",
        ($"'{path}' has a header and no rows.", $"В файле «{path}» есть заголовок, но нет строк."),
        ("All its columns are taken for texts; set their types if anything below needs others.", "Все столбцы считаются текстом; задайте типы, если ниже нужны другие."));

    public static Remark BadPattern(string pattern) => Remark.Error("RF2108",
        ($"'{pattern}' is no date format.", $"«{pattern}» — не формат даты."),
        ("Write it with yyyy, MM, dd, HH, mm and ss, for example dd.MM.yyyy HH:mm.", "Запишите его через yyyy, MM, dd, HH, mm и ss, например dd.MM.yyyy HH:mm."));

    public static Remark UnknownColumn(string name, IReadOnlyCollection<string> known) => Remark.Error("RF2109",
        ($"The file has no column '{name}'.", $"В файле нет столбца «{name}»."), Nearest.Hint(name, known));

    public static Remark NameTaken(string name) => Remark.Error("RF2110",
        ($"Two columns would be called '{name}'.", $"Два столбца получили бы имя «{name}»."), ("Choose another name.", "Выберите другое имя."));

    public static Remark AmbiguousDates(string column, string taken, string other) => Remark.Warning("RF2111",
        ($"The dates in '{column}' could be {taken} or {other}; they are read as {taken}.", $"Даты в столбце «{column}» могут быть {taken} или {other}; читаются как {taken}."),
        ("Set the date format.", "Укажите формат дат."));

    public static Remark MixedDates(string column, string patterns) => Remark.Warning("RF2112",
        ($"The dates in '{column}' are written in several ways: {patterns}.", $"Даты в столбце «{column}» записаны по-разному: {patterns}."),
        ("All of them are read. Set the date format to reject the others.", "Читаются все. Чтобы отвергнуть лишние, укажите формат дат."));

    public static Remark NearlyTyped(string column, string type, string odd) => Remark.Warning("RF2113",
        ($"'{column}' is read as text, because values such as '{Short(odd)}' are not {type}; nearly all others are.",
            $"Столбец «{column}» читается как текст: значения вроде «{Short(odd)}» не подходят под {type}, хотя почти все остальные подходят."),
        ("Set the column's type, if such rows may be rejected.", "Задайте тип столбца, если такие строки можно отвергнуть."));

    public static Remark DuplicateName(string name, string given) => Remark.Warning("RF2114",
        ($"The header names '{name}' twice; the later column is called '{given}'.", $"В заголовке дважды указано «{name}»; второй столбец назван «{given}»."),
        ("Rename one in the file, or go on with these names.", "Переименуйте один в файле или используйте эти имена."));

    public static Remark EmptyName(string given) => Remark.Info("RF2115",
        ($"A column without a name is called '{given}'.", $"Столбец без имени назван «{given}»."));

    public static Remark NullCharacters(string path) => Remark.Warning("RF2116",
        ($"'{path}' holds NUL characters; they are left out.", $"В файле «{path}» есть нулевые символы; они пропускаются."),
        ("Check the program that wrote the file.", "Проверьте программу, которая записала файл."));

    public static Remark Changed(string path) => Remark.Error("RF2117",
        ($"'{path}' was changed while the scenario started: its columns are no longer the same.", $"Файл «{path}» изменился во время запуска: его столбцы уже другие."),
        ("Run again when the file is complete.", "Запустите ещё раз, когда файл будет готов."));

    public static Remark Rejected(long rows, LocalText details) => Remark.Warning("RF2120",
        ($"Rows that were left out: {rows} ({details.En}).", $"Пропущено строк: {rows} ({details.Ru})."),
        ("Look at the port Rejected rows; mend the file or the settings.", "Посмотрите порт «Отвергнутые строки»; исправьте файл или настройки."));

    public static Remark TooManyRejected(long rows, long most, LocalText details) => Remark.Error("RF2121",
        ($"{rows} rows cannot be read, and at most {most} may be left out ({details.En}).", $"Не читаются строки: {rows}, а пропустить можно не более {most} ({details.Ru})."),
        ("Mend the file or the settings, or let more rows be left out.", "Исправьте файл или настройки либо разрешите пропускать больше строк."));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
