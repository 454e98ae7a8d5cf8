using RfmFlows.Engine;

namespace RfmFlows.Nodes.Export;

/// <summary>RF44xx: remarks of the nodes that write files and database tables.</summary>
internal static class ExportRemarks
{
    public static Remark FileExists(string path) => Remark.Error("RF4401",
        ($"The file '{path}' exists already.", $"Файл «{path}» уже существует."),
        ("Choose another name, or allow it to be replaced.", "Выберите другое имя или разрешите замену."));

    public static Remark TooManyRows(long rows, long most) => Remark.Error("RF4402",
        ($"The table has {rows} rows; a sheet holds {most} and a header.", $"В таблице строк: {rows}; лист вмещает {most} и заголовок."),
        ("Filter the rows, or write CSV or Parquet.", "Отфильтруйте строки или выгрузите CSV или Parquet."));

    public static Remark TooManyColumns(int columns, int most) => Remark.Error("RF4403",
        ($"The table has {columns} columns; a sheet holds {most}.", $"В таблице столбцов: {columns}; лист вмещает {most}."),
        ("Select columns before, or write CSV or Parquet.", "Выберите часть столбцов или выгрузите CSV или Parquet."));

    public static Remark NotInEncoding(long line, string encoding) => Remark.Error("RF4404",
        ($"Line {line} has a character that {encoding} does not have.", $"В строке {line} есть символ, которого нет в кодировке {encoding}."),
        ("Write UTF-8 instead, or replace the character before.", "Выгрузите в UTF-8 или замените символ заранее."));

    public static Remark LongText(string column, long row) => Remark.Error("RF4405",
        ($"The text in '{column}', row {row}, is longer than a cell holds (32,767 characters).",
            $"Текст в столбце «{column}», строка {row}, длиннее, чем вмещает ячейка (32 767 символов)."),
        ("Shorten it before, or write CSV or Parquet.", "Сократите его заранее или выгрузите CSV или Parquet."));

    public static Remark BadSheetName(string name) => Remark.Error("RF4406",
        ($"'{name}' is no name of a sheet.", $"«{name}» не годится как имя листа."),
        ("Use 1 to 31 characters without \\ / ? * [ ] :", "Используйте от 1 до 31 символа без \\ / ? * [ ] :"));

    public static Remark UnknownEnding(string path) => Remark.Error("RF4407",
        ($"The ending of '{path}' names no format that can be written.", $"По расширению «{path}» нельзя определить формат для записи."),
        ("Choose the format, or use .csv, .txt, .tsv, .xlsx, .parquet or .json.", "Выберите формат или используйте .csv, .txt, .tsv, .xlsx, .parquet или .json."));

    public static Remark TableMissing(string table) => Remark.Error("RF4411",
        ($"There is no table '{table}' in the database.", $"В базе нет таблицы «{table}»."),
        ("Make it, or let the node make it.", "Создайте её или разрешите узлу её создать."));

    public static Remark ColumnsMissing(string table, IEnumerable<string> columns)
    {
        var list = string.Join(", ", columns);
        return Remark.Error("RF4412",
            ($"The table '{table}' has no columns {list}.", $"В таблице «{table}» нет столбцов: {list}."),
            ("Rename or drop them by Select columns, or add them to the table.", "Переименуйте или уберите их узлом «Выбор столбцов» либо добавьте в таблицу."));
    }

    public static Remark KeysNotUnique(long rows) => Remark.Error("RF4413",
        ($"{rows} rows have a key that is missing or that another row has too, so it is not clear what to write.",
            $"Строк, у которых ключ пуст или повторяется: {rows}; неясно, что записать."),
        ("Deduplicate by the key columns and filter out missing keys before.", "Удалите повторы по ключу и строки без ключа заранее."));

    public static Remark NoConnection(string database, string problem) => Remark.Error("RF3051",
        ($"The database '{database}' cannot be reached: {problem}", $"База данных «{database}» недоступна: {problem}"),
        ("Check address, name, user and password, and that it accepts connections from here.",
            "Проверьте адрес, имя, пользователя, пароль и доступность базы с этого компьютера."));

    public static Remark Refused(string table, string problem) => Remark.Error("RF3052",
        ($"The database refused to write '{table}': {problem} Nothing was written.", $"База данных отказалась записать «{table}»: {problem} Ничего не записано."),
        ("Check the rights, the types of the table's columns and its constraints.", "Проверьте права, типы столбцов таблицы и её ограничения."));
}
