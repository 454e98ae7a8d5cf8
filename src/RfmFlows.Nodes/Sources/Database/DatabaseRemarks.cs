using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>RF302x: remarks about databases that are read from. The words of a database may stand in them, a password never.</summary>
internal static class DatabaseRemarks
{
    public static Remark Unreachable(string place, string told) => Remark.Error("RF3020",
        ($"{place} cannot be reached: {told}", $"Не удаётся подключиться к {place}: {told}"),
        ("Check host, port and encryption, and that the database runs and may be reached from here.", "Проверьте хост, порт и шифрование, а также что СУБД запущена и доступна отсюда."));

    public static Remark Refused(string place, string told) => Remark.Error("RF3021",
        ($"{place} refuses the user: {told}", $"{place} отказывает пользователю: {told}"),
        ("Check user, password and the rights to the database.", "Проверьте пользователя, пароль и права на базу."));

    public static Remark NoDatabase(string place, string told) => Remark.Error("RF3022",
        ($"{place} has no such database: {told}", $"На {place} нет такой базы: {told}"), ("Check the name of the database.", "Проверьте имя базы."));

    public static Remark BadQuery(string told) => Remark.Error("RF3023",
        ($"The database refuses the query: {told}", $"СУБД отвергает запрос: {told}"), ("Try the query in the database's own tool.", "Проверьте запрос в инструменте самой СУБД."));

    public static Remark NotASelect() => Remark.Error("RF3024",
        ("The query is not one SELECT.", "Запрос — не один SELECT."),
        ("Write one statement that begins with SELECT or WITH; nothing may be changed from here.", "Укажите один оператор, который начинается с SELECT или WITH; изменять данные отсюда нельзя."));

    public static Remark NoGrowingColumn(string name, IReadOnlyCollection<string> known) => Remark.Error("RF3026",
        ($"The source has no column '{name}'.", $"В источнике нет столбца «{name}»."), Nearest.Hint(name, known));

    public static Remark CannotGrow(Column column) => Remark.Error("RF3027",
        ($"'{column.Name}' is {column.Type}, which cannot serve as a growing column.", $"Столбец «{column.Name}» имеет тип {column.Type} и не может быть растущим."),
        ("Choose a column of whole numbers, decimals, dates or moments.", "Выберите столбец целых или десятичных чисел, дат или моментов."));

    public static Remark BadValue(string column, ColumnType type, long row) => Remark.Error("RF3028",
        ($"A value of '{column}' in row {row} is not {type}.", $"Значение столбца «{column}» в строке {row} не подходит под тип {type}."),
        ("Convert the column in a query: CAST(… AS text).", "Преобразуйте столбец в запросе: CAST(… AS text)."));

    public static Remark Interrupted(string place, string told) => Remark.Error("RF3030",
        ($"The connection to {place} broke while rows were read: {told}", $"Соединение с {place} прервалось во время чтения: {told}"),
        ("Run again; set retries on the node if this happens often.", "Запустите ещё раз; если это повторяется, задайте повторы у узла."));

    public static Remark NotSqlite(string place) => Remark.Error("RF3032",
        ($"{place} is no SQLite database, or it is encrypted.", $"{place} — не база SQLite, или она зашифрована."),
        ("Name the database file itself; other files are read by the node Import file.", "Укажите сам файл базы; другие файлы читает узел «Импорт файла»."));

    public static Remark Duplicate(string column) => Remark.Error("RF3031",
        ($"The query gives two columns '{column}'.", $"Запрос возвращает два столбца «{column}»."), ("Name them apart with AS.", "Дайте им разные имена через AS."));
}
