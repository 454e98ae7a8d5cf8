using System.Data;
using RfmFlows.Engine;
using RfmFlows.Nodes.Databases;
using RfmFlows.Nodes.Sources.Database;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources;

/// <summary>A table or query of an outside database, all of it or what is new.</summary>
public sealed class ImportDatabaseNode : NodeType, IConnects
{
    private const string Table = "table";
    private const int ProgressRows = 1000;

    public override NodeDescription Description { get; } = new("sources.database", 1, PaletteGroup.Sources)
    {
        Title = ("Import from database", "Импорт из базы данных"),
        Purpose = ("Reads a table or a query from PostgreSQL, SQL Server or SQLite.", "Читает таблицу или запрос из PostgreSQL, SQL Server или SQLite."),
        Help = ImportDatabaseHelp.Text,
        Icon = "database-import",
        SearchWords =
        [
            "sql", "query", "select", "postgres", "postgresql", "mssql", "sql server", "sqlite", "incremental", "connection",
            "база", "запрос", "субд", "таблица", "инкрементальная", "подключение", "загрузить",
        ],
        Outputs = [Port.Table(Table, ("Table", "Таблица"))],
        Settings = DatabaseSettings.All,
        Effect = Effect.Import,
        CanFail = true,
    };

    public IReadOnlyList<Setting> WaySettings => ConnectionSettings.Reading;

    public string Target(SettingValues settings) => DatabaseWay.Target(settings);

    public Task<LocalText> TryAsync(CheckContext check) => DatabaseWay.TryAsync(check);

    public override async ValueTask CheckAsync(CheckContext check)
    {
        if (check.Remarks.Any(r => r.Severity == Severity.Error))
        {
            return;
        }
        var source = await DatabaseSource.FindAsync(
            check.Settings, check.Service<ISecrets>(), path => check.ResolvePath(path), check.Scenario.TimeZone, check.Clock, check.Cancellation);
        check.Output(Table, new Columns(source.Columns.Select(c => new Column(c.Name, c.Type))));
    }

    public override async Task BuildAsync(BuildContext build)
    {
        var source = await DatabaseSource.FindAsync(
            build.Settings, build.Service<ISecrets>(), path => build.ResolvePath(path), build.Request.Scenario.TimeZone, build.Clock, build.Cancellation);
        if (source.Growing is null)
        {
            await using var writer = await build.WriteOutputAsync(Table);
            await CopyAsync(build, source, source.Query, null, writer);
            return;
        }
        await LoadNewAsync(build, source, source.Growing);
    }

    private static async Task LoadNewAsync(BuildContext build, DatabaseSource source, OutsideColumn growing)
    {
        var columns = build.OutputColumns(Table);
        var kept = new IncrementalTable(build.Session, build.Request.Scenario.Id, build.Node.Id, source.Identity, columns, growing.Name);
        var from = await kept.MarkAsync(build.Cancellation) is { } mark ? Lower(mark, build.Get(DatabaseSettings.Overlap)) : null;
        var name = source.Database.Quote(growing.Name);
        var query = from is null ? source.Query : $"SELECT * FROM ({source.Query}) q WHERE q.{name} >= @from OR q.{name} IS NULL";
        var read = build.ScratchName("read");
        await using (var writer = await build.Session.CreateTableAsync(read, columns, build.Cancellation))
        {
            var rows = await CopyAsync(build, source, query, from is null ? null : source.Database.Bound(Below(from, growing.Type), growing), writer);
            build.Tally("read", rows);
        }
        await kept.MergeAsync(read, from is null ? null : Literal(from, build.Sql), build.Cancellation);
        build.Output(Table, $"SELECT * FROM {build.Sql.Quote(kept.Table)}");
    }

    private static async Task<long> CopyAsync(BuildContext build, DatabaseSource source, string query, object? from, TableWriter writer)
    {
        await using var rows = await source.Database.OpenAsync(query, from, CommandBehavior.Default, build.Cancellation);
        if (!rows.Columns.Select(c => (c.Name, c.Type)).SequenceEqual(source.Columns.Select(c => (c.Name, c.Type))))
        {
            throw new FlowException(SourceRemarks.Changed(source.Database.Place).At(build.Get(DatabaseSettings.What)));
        }
        var row = new object?[rows.Columns.Count];
        var count = 0L;
        try
        {
            while (await rows.ReadAsync(build.Cancellation))
            {
                rows.Fill(row);
                await writer.WriteAsync(row, build.Cancellation);
                if (++count % ProgressRows == 0)
                {
                    build.Progress(count, null);
                }
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or FlowException or WarehouseException))
        {
            build.Cancellation.ThrowIfCancellationRequested();
            throw source.Database.Failure(e, told => DatabaseRemarks.Interrupted(source.Database.Place, told));
        }
        return await writer.CompleteAsync(build.Cancellation);
    }

    private static object Lower(object mark, decimal overlap) => mark switch
    {
        long number => number - (long)Math.Ceiling(overlap),
        decimal number => number - overlap,
        DateOnly date => date.AddDays(-(int)Math.Ceiling(overlap)),
        DateTime time => time - TimeSpan.FromDays((double)overlap),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    // A database may hold more digits than the warehouse keeps, so its side begins a step earlier; what lies below the bound is passed over when it is merged.
    private static object Below(object bound, ColumnType type) => bound switch
    {
        decimal number => number - (1m / (decimal)Math.Pow(10, type.Scale)),
        DateTime time => time.AddMilliseconds(-1),
        _ => bound,
    };

    private static string Literal(object value, Dialect sql) => value switch
    {
        long number => sql.Literal(number),
        decimal number => sql.Literal(number),
        DateOnly date => sql.Literal(date),
        DateTime time => sql.Literal(time),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };
}
