using RfmFlows.Engine;

namespace RfmFlows.Nodes.Databases;

/// <summary>Which outside database, as settings; the same for every node that reads or writes one.</summary>
internal static class ConnectionSettings
{
    public const string Postgres = "postgresql";
    public const string SqlServer = "sqlserver";
    public const string Sqlite = "sqlite";

    public static readonly ChoiceSetting Kind = new("kind", ("Database", "СУБД"),
        new(Postgres, ("PostgreSQL", "PostgreSQL")), new(SqlServer, ("SQL Server", "SQL Server")), new(Sqlite, ("SQLite file", "Файл SQLite")));

    private static readonly ShownWhen OnServer = new(Kind, Postgres, SqlServer);

    /// <summary>A file that is there.</summary>
    public static readonly FileSetting File = new("file", ("File", "Файл"))
    {
        Required = true, ShownWhen = new(Kind, Sqlite), Endings = ["db", "sqlite", "sqlite3"],
    };

    /// <summary>A file that is written to.</summary>
    public static readonly FileSetting SaveFile = new("file", ("File", "Файл"))
    {
        Required = true, ShownWhen = new(Kind, Sqlite), Endings = ["db", "sqlite", "sqlite3"],
        Save = true, Help = ("Made when it is missing.", "Создаётся, если его нет."),
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
        Help = ("The name of a stored secret, never the password itself; empty where none is needed.", "Имя сохранённого секрета, а не сам пароль; пусто, если пароль не нужен."),
        ShownWhen = OnServer,
    };

    public static readonly ChoiceSetting Encryption = new("encryption", ("Encryption", "Шифрование"),
        new("prefer", ("If the server offers it", "Если сервер поддерживает")), new("require", ("Always", "Всегда")),
        new("verify", ("Always, certificate checked", "Всегда, с проверкой сертификата")), new("off", ("Never", "Никогда"))) { ShownWhen = OnServer };

    /// <summary>For nodes that read.</summary>
    public static IReadOnlyList<Setting> Reading { get; } = [Kind, File, Host, Port, Name, User, Password, Encryption];

    /// <summary>For nodes that write.</summary>
    public static IReadOnlyList<Setting> Writing { get; } = [Kind, SaveFile, Host, Port, Name, User, Password, Encryption];
}
