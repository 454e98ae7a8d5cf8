using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Databases;
using RfmFlows.Nodes.Export.Database;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export;

/// <summary>Writes a table into an outside database.</summary>
public sealed class ExportDatabaseNode : NodeType, IConnects
{
    internal const string Input = "input";
    private const string Written = "written";

    internal static readonly TextSetting Schema = new("schema", ("Schema", "Схема")) { MaxLength = 128, Help = ("Left empty, the usual one of the user.", "Если не задана, обычная для пользователя.") };
    internal static readonly TextSetting Table = new("table", ("Table", "Таблица")) { Required = true, MaxLength = 128 };
    internal static readonly ChoiceSetting Mode = new("mode", ("Rows that are there", "Имеющиеся строки"),
        new Choice("insert", ("Stay; these are added", "Остаются; эти добавляются")),
        new Choice("upsert", ("Are changed by key; new ones are added", "Меняются по ключу; новые добавляются")),
        new Choice("replace", ("Are removed first", "Сначала удаляются")));
    internal static readonly ColumnsSetting Keys = new("keys", Input, ("Key columns", "Ключевые столбцы")) { Required = true, ShownWhen = new ShownWhen(Mode, "upsert") };
    internal static readonly BooleanSetting Create = new("create", ("Make the table when it is missing", "Создавать таблицу, если её нет")) { Default = true };

    private static readonly Columns WrittenColumns = Columns.Of(
        ("table", ColumnType.Text), ("mode", ColumnType.Text), ("rows", ColumnType.Integer), ("dry_run", ColumnType.Boolean));

    public override NodeDescription Description { get; } = new("export.database", 2, PaletteGroup.Export)
    {
        Title = ("Export to database", "Выгрузка в базу данных"),
        Purpose = ("Writes a table into PostgreSQL, SQL Server or SQLite.", "Записывает таблицу в PostgreSQL, SQL Server или SQLite."),
        Help = (
            """
            Everything happens in one transaction: when something fails, the table is as it was. Columns are matched by name, whatever the case; the table may have more columns, which take their defaults.

            **By key** means: rows with an equal key get the new values, other rows of ours are added, rows that only the database has stay. The keys must be unique and never missing.

            The password is a secret: the scenario holds its name only. A dry run writes nothing and does not connect; *Written* says what would be.
            """,
            """
            Всё происходит в одной транзакции: при ошибке таблица остаётся прежней. Столбцы сопоставляются по имени без учёта регистра; лишние столбцы таблицы получают значения по умолчанию.

            **По ключу** значит: строки с равным ключом получают новые значения, остальные наши добавляются, строки, которые есть только в базе, остаются. Ключи должны быть уникальны и заполнены.

            Пароль — секрет: в сценарии хранится только его имя. Пробный запуск ничего не пишет и не подключается; выход «Записано» показывает, что было бы.
            """),
        Icon = "database-export",
        SearchWords = ["database", "sql", "postgres", "sql server", "sqlite", "insert", "upsert", "база данных", "таблица", "выгрузка", "записать"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table(Written, ("Written", "Записано"))],
        Settings = [.. ConnectionSettings.Writing, Schema, Table, Mode, Keys, Create],
        Effect = Effect.Write,
        CanFail = true,
    };

    public IReadOnlyList<Setting> WaySettings => ConnectionSettings.Writing;

    public string Target(SettingValues settings) => DatabaseWay.Target(settings);

    public Task<LocalText> TryAsync(CheckContext check) => DatabaseWay.TryAsync(check);

    /// <summary>Version 1 had names of its own for the connection: database, name and encrypt.</summary>
    public override JsonObject Upgrade(JsonObject settings, int fromVersion)
    {
        var upgraded = (JsonObject)settings.DeepClone();
        if (fromVersion < 2)
        {
            var isSqlServer = upgraded["database"]?.ToString() == ConnectionSettings.SqlServer;
            Rename(upgraded, "database", ConnectionSettings.Kind.Name);
            Rename(upgraded, "name", ConnectionSettings.Name.Name);
            if (upgraded.Remove("encrypt", out var encrypt) && encrypt is JsonValue value && value.TryGetValue<bool>(out var always) && always)
            {
                // SQL Server's certificate was checked, PostgreSQL's was not.
                upgraded[ConnectionSettings.Encryption.Name] = isSqlServer ? "verify" : "require";
            }
        }
        return upgraded;
    }

    public override async Task BuildAsync(BuildContext build)
    {
        var input = build.Input(Input);
        await CheckKeysAsync(build, input);
        if (!build.DryRun)
        {
            await new TableExport(build, await TargetDatabase.OfAsync(build), input).WriteAsync();
        }
        var rows = input.Rows ?? await build.Session.CountAsync(input.Name, build.Cancellation);
        await using var writer = await build.WriteOutputAsync(Written);
        await writer.WriteAsync(new object?[] { build.Get(Table), build.Get(Mode), rows, build.DryRun }, build.Cancellation);
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        check.Output(Written, WrittenColumns);
        if (check.Get(ConnectionSettings.Kind) == ConnectionSettings.Sqlite && check.Settings.Has(ConnectionSettings.SaveFile))
        {
            check.ResolvePath(check.Get(ConnectionSettings.SaveFile), write: true);
        }
    }

    private static void Rename(JsonObject settings, string from, string to)
    {
        if (settings.Remove(from, out var value))
        {
            settings[to] = value;
        }
    }

    private static async Task CheckKeysAsync(BuildContext build, Relation input)
    {
        if (build.Get(Mode) != "upsert")
        {
            return;
        }
        var keys = build.Get(Keys).Select(k => build.Sql.Quote(input.Columns[k].Name)).ToList();
        var list = string.Join(", ", keys);
        var bad = await build.Session.ScalarAsync(
            $"""
            SELECT {build.Sql.Cast("coalesce(sum(n), 0)", ColumnType.Integer)} FROM (SELECT {list}, count(*) AS n FROM {build.From(Input)} GROUP BY {list}) AS keyed
            WHERE n > 1 OR {string.Join(" OR ", keys.Select(k => $"{k} IS NULL"))}
            """, build.Cancellation);
        if (Convert.ToInt64(bad, CultureInfo.InvariantCulture) is > 0 and var rows)
        {
            throw new FlowException(ExportRemarks.KeysNotUnique(rows).At(Keys.Name));
        }
    }
}
