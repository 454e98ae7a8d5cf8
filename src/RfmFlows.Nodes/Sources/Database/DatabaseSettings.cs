using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>The settings of <see cref="ImportDatabaseNode"/>.</summary>
internal static class DatabaseSettings
{
    public const string Postgres = "postgresql";
    public const string SqlServer = "sqlserver";
    public const string Sqlite = "sqlite";

    public static readonly ChoiceSetting Kind = new("kind", ("Database", "СУБД"),
        new(Postgres, ("PostgreSQL", "PostgreSQL")), new(SqlServer, ("SQL Server", "SQL Server")), new(Sqlite, ("SQLite file", "Файл SQLite")));

    private static readonly ShownWhen OnServer = new(Kind, Postgres, SqlServer);

    public static readonly FileSetting File = new("file", ("File", "Файл"))
    {
        Required = true, ShownWhen = new(Kind, Sqlite), Endings = ["db", "sqlite", "sqlite3"],
    };

    public static readonly TextSetting Host = new("host", ("Host", "Хост")) { Default = "localhost", MaxLength = 255, ShownWhen = OnServer };

    public static readonly IntegerSetting Port = new("port", ("Port", "Порт"))
    {
        Help = ("0 is the usual port of the database: 5432 or 1433.", "0 — обычный порт СУБД: 5432 или 1433."), Max = 65_535, ShownWhen = OnServer,
    };

    public static readonly TextSetting Name = new("database", ("Database name", "Имя базы")) { Required = true, MaxLength = 200, ShownWhen = OnServer };

    public static readonly TextSetting User = new("user", ("User", "Пользователь")) { MaxLength = 200, ShownWhen = OnServer };

    public static readonly SecretSetting Password = new("password", ("Password", "Пароль"))
    {
        Help = ("The name of a stored secret, never the password itself.", "Имя сохранённого секрета, а не сам пароль."), ShownWhen = OnServer,
    };

    public static readonly ChoiceSetting Encryption = new("encryption", ("Encryption", "Шифрование"),
        new("prefer", ("If the server offers it", "Если сервер поддерживает")), new("verify", ("Always, certificate checked", "Всегда, с проверкой сертификата")),
        new("off", ("Never", "Никогда"))) { ShownWhen = OnServer };

    public static readonly ChoiceSetting What = new("what", ("Read", "Читать"), new("table", ("A table or view", "Таблицу или представление")), new("query", ("A query", "Запрос")));

    public static readonly TextSetting Table = new("table", ("Table", "Таблица"))
    {
        Help = ("Name, with the schema before a point where needed: sales.receipts.", "Имя; при необходимости со схемой через точку: sales.receipts."),
        Required = true, MaxLength = 300, ShownWhen = new(What, "table"),
    };

    public static readonly TextSetting Query = new("query", ("Query", "Запрос"))
    {
        Help = ("One SELECT in the language of the database.", "Один запрос SELECT на языке СУБД."),
        Required = true, Language = TextLanguage.Sql, Multiline = true, ShownWhen = new(What, "query"),
    };

    public static readonly TextSetting Growing = new("growing", ("Growing column", "Растущий столбец"))
    {
        Help = ("A number, date or moment that only grows, such as id or changed_at. Rows that were read are kept, and a run reads only those from the highest value on. Empty: everything is read each time.",
            "Число, дата или момент, которые только растут, например id или changed_at. Прочитанные строки хранятся, и запуск читает только строки начиная с наибольшего значения. Если пусто, каждый раз читается всё."),
        MaxLength = 200,
    };

    public static readonly NumberSetting Overlap = new("overlap", ("Read again", "Перечитать"))
    {
        Help = ("How far below the highest value to read again, so that late and corrected rows come in: days for dates, the difference for numbers.",
            "Насколько ниже наибольшего значения читать снова, чтобы попали опоздавшие и исправленные строки: дни для дат, разность для чисел."), Min = 0,
    };

    public static IReadOnlyList<Setting> All { get; } = [Kind, File, Host, Port, Name, User, Password, Encryption, What, Table, Query, Growing, Overlap];
}
