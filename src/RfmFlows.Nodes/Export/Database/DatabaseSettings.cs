using RfmFlows.Engine;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>Which database, as settings.</summary>
internal static class DatabaseSettings
{
    public const string PostgreSql = "postgresql";
    public const string SqlServer = "sqlserver";
    public const string Sqlite = "sqlite";

    public static readonly ChoiceSetting Kind = new("database", ("Database", "База данных"),
        new Choice(PostgreSql, ("PostgreSQL", "PostgreSQL")), new Choice(SqlServer, ("SQL Server", "SQL Server")), new Choice(Sqlite, ("SQLite file", "Файл SQLite")));
    public static readonly TextSetting Host = new("host", ("Server", "Сервер"))
    {
        Default = "localhost", MaxLength = 255, ShownWhen = new ShownWhen(Kind, PostgreSql, SqlServer),
    };
    public static readonly IntegerSetting PortNumber = new("port", ("Port", "Порт"))
    {
        Max = 65_535, ShownWhen = new ShownWhen(Kind, PostgreSql, SqlServer), Help = ("0 is the usual one: 5432, 1433.", "0 — обычный: 5432, 1433."),
    };
    public static readonly TextSetting Name = new("name", ("Name of the database", "Имя базы"))
    {
        Required = true, MaxLength = 128, ShownWhen = new ShownWhen(Kind, PostgreSql, SqlServer),
    };
    public static readonly TextSetting User = new("user", ("User", "Пользователь")) { Required = true, MaxLength = 128, ShownWhen = new ShownWhen(Kind, PostgreSql, SqlServer) };
    public static readonly SecretSetting Password = new("password", ("Password", "Пароль"))
    {
        ShownWhen = new ShownWhen(Kind, PostgreSql, SqlServer),
        Help = ("The name of the secret that holds it; left empty where none is needed.", "Имя секрета с паролем; не заполняется, если пароль не нужен."),
    };
    public static readonly BooleanSetting Encrypt = new("encrypt", ("Encrypted connection only", "Только шифрованное соединение"))
    {
        ShownWhen = new ShownWhen(Kind, PostgreSql, SqlServer),
    };
    public static readonly FileSetting File = new("file", ("File", "Файл"))
    {
        Required = true, Save = true, Endings = ["db", "sqlite", "sqlite3"], ShownWhen = new ShownWhen(Kind, Sqlite), Help = ("Made when it is missing.", "Создаётся, если его нет."),
    };

    public static IReadOnlyList<Setting> All { get; } = [Kind, Host, PortNumber, Name, User, Password, Encrypt, File];

    /// <summary>The database that the settings name, with its password looked up.</summary>
    /// <exception cref="FlowException">RF4414: the secret is missing.</exception>
    public static async Task<TargetDatabase> OpenAsync(BuildContext build) => build.Get(Kind) switch
    {
        Sqlite => new SqliteTarget(build.ResolvePath(build.Get(File), write: true)),
        SqlServer => new SqlServerTarget(build.Get(Host), (int)build.Get(PortNumber), build.Get(Name), build.Get(User), await PasswordAsync(build), build.Get(Encrypt)),
        _ => new PostgreSqlTarget(build.Get(Host), (int)build.Get(PortNumber), build.Get(Name), build.Get(User), await PasswordAsync(build), build.Get(Encrypt)),
    };

    private static async Task<string?> PasswordAsync(BuildContext build)
    {
        if (!build.Settings.Has(Password))
        {
            return null;
        }
        var name = build.Get(Password);
        return await build.Service<ISecrets>().FindAsync(name, build.Cancellation) ?? throw new FlowException(ExportRemarks.SecretMissing(name).At(Password.Name));
    }
}
