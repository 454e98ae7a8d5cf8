using System.Collections.Concurrent;
using RfmFlows.Engine;
using RfmFlows.Nodes.Databases;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>The database and the query that a node's settings name.</summary>
internal sealed record DatabaseSource(OutsideDatabase Database, string Query, OutsideColumn? Growing, IReadOnlyList<OutsideColumn> Columns)
{
    private const int MostRemembered = 200;
    private static readonly TimeSpan RememberFor = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<string, (DateTimeOffset At, DatabaseSource Source)> Known = new(StringComparer.Ordinal);

    /// <summary>What identifies the rows: everything but credentials.</summary>
    public string Identity => $"{Database.Place}|{Query}";

    /// <summary>Connects and asks for the columns; what was found is remembered for a minute, so that typing in a form does not knock at the database.</summary>
    /// <exception cref="FlowException">The settings are not enough, or the database refuses.</exception>
    public static async Task<DatabaseSource> FindAsync(
        SettingValues settings, ISecrets secrets, Func<string, string> resolve, string zone, TimeProvider clock, CancellationToken cancellation)
    {
        var password = await ServerConnection.PasswordAsync(settings, secrets, cancellation);
        var database = Open(settings, password, resolve, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var query = settings.Get(DatabaseSettings.What) == "query"
            ? SqlGuard.OneSelect(settings.Get(DatabaseSettings.Query)) ?? throw new FlowException(DatabaseRemarks.NotASelect().At("query"))
            : $"SELECT * FROM {string.Join('.', settings.Get(DatabaseSettings.Table).Split('.', StringSplitOptions.TrimEntries).Select(database.Quote))}";
        // The place tells files of one name in different folders apart.
        var key = $"{database.Place}|{zone}|{settings.Json.ToJsonString()}|{password?.GetHashCode(StringComparison.Ordinal)}";
        var now = clock.GetUtcNow();
        if (Known.TryGetValue(key, out var known) && now - known.At < RememberFor)
        {
            return known.Source;
        }
        var columns = await ColumnsAsync(database, query, settings, cancellation);
        var source = new DatabaseSource(database, query, Grows(columns, settings.Get(DatabaseSettings.Growing)), columns);
        if (Known.Count >= MostRemembered)
        {
            Known.Clear();
        }
        Known[key] = (now, source);
        return source;
    }

    /// <summary>The database that the settings name; nothing is called yet.</summary>
    /// <exception cref="FlowException">The file of a database is not there; RF3029: SQL Server's driver cannot work here.</exception>
    public static OutsideDatabase Open(SettingValues settings, string? password, Func<string, string> resolve, TimeZoneInfo zone)
    {
        switch (settings.Get(ConnectionSettings.Kind))
        {
            case ConnectionSettings.Postgres:
                return new PostgresDatabase(ServerConnection.Postgres(settings, password), zone);
            case ConnectionSettings.SqlServer:
                return new SqlServerDatabase(ServerConnection.SqlServer(settings, password), zone);
            default:
                var path = resolve(settings.Get(ConnectionSettings.File));
                return File.Exists(path) ? new SqliteDatabase(path) : throw new FlowException(
                    (Directory.Exists(path) ? SourceRemarks.IsFolder(path) : SourceRemarks.NotFound(path, LocalText.Empty)).At("file"));
        }
    }

    private static async Task<IReadOnlyList<OutsideColumn>> ColumnsAsync(OutsideDatabase database, string query, SettingValues settings, CancellationToken cancellation)
    {
        try
        {
            var columns = await database.ColumnsAsync(query, cancellation);
            var twice = columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
            return twice is null ? columns : throw new FlowException(DatabaseRemarks.Duplicate(twice.Key).At("query"));
        }
        catch (FlowException e) when (e.Remarks.All(r => r.Setting is null))
        {
            throw Placed(e, settings);
        }
    }

    /// <summary>The same failure, with the setting to look at beside each remark.</summary>
    public static FlowException Placed(FlowException e, SettingValues settings) => new([.. e.Remarks.Select(r => r.At(r.Code switch
    {
        "RF3023" => settings.Get(DatabaseSettings.What),
        "RF3021" => ConnectionSettings.User.Name,
        "RF3022" => settings.Get(ConnectionSettings.Kind) == ConnectionSettings.Sqlite ? ConnectionSettings.File.Name : ConnectionSettings.Name.Name,
        _ => ConnectionSettings.Host.Name,
    }))], e);

    private static OutsideColumn? Grows(IReadOnlyList<OutsideColumn> columns, string name)
    {
        if (name.Length == 0)
        {
            return null;
        }
        var column = columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FlowException(DatabaseRemarks.NoGrowingColumn(name, [.. columns.Select(c => c.Name)]).At("growing"));
        return column.Type.Kind is ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Date or ColumnKind.DateTime
            ? column
            : throw new FlowException(DatabaseRemarks.CannotGrow(new Column(column.Name, column.Type)).At("growing"));
    }
}
