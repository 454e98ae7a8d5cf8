using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class DatabaseTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly Migration[] Later =
    [
        new(901, "times", null, "CREATE TABLE times (id INTEGER PRIMARY KEY, at TIMESTAMPTZ NOT NULL, day DATE, flag BOOLEAN NOT NULL)"),
        new(902, "only_here", "sqlite", "CREATE TABLE only_here (id INTEGER PRIMARY KEY AUTOINCREMENT)"),
        new(902, "only_here", "postgresql", "CREATE TABLE only_here (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"),
    ];

    [StoreFact]
    public async Task StartAsync_ManyAtOnce_AppliesEachMigrationOnce()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync([.. Migration.Known, .. Later]))));

        (await NumbersAsync(opened[0])).ShouldBe([.. Migration.Known.Select(m => m.Number).Distinct(), 901, 902]);
    }

    [StoreFact]
    public async Task StartAsync_DatabaseOfNewerProgram_IsRefusedAndLeftAlone()
    {
        var newer = await OpenAsync([.. Migration.Known, .. Later]);

        var refused = await Should.ThrowAsync<FlowException>(() => OpenAsync(Migration.Known));

        refused.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF6001");
        refused.Message.ShouldContain("902");
        (await NumbersAsync(newer)).ShouldContain(902);
    }

    [StoreFact]
    public async Task StartAsync_StepThatFails_LeavesNothingOfTheSteps()
    {
        var broken = new Migration(903, "broken", null, "CREATE TABLE half (id INTEGER); INSERT INTO no_such_table VALUES (1)");

        await Should.ThrowAsync<Exception>(() => OpenAsync([.. Migration.Known, .. Later, broken]));

        (await NumbersAsync(Database)).ShouldBe(Migration.Known.Select(m => m.Number).Distinct());
        (await OpenAsync([.. Migration.Known, .. Later])).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task StartAsync_FromEachEarlierVersion_GivesTheSameTablesAsFromNothing()
    {
        var expected = await SchemaAsync(Database);
        expected.ShouldNotBeEmpty();
        foreach (var version in Migration.Known.Select(m => m.Number).Distinct())
        {
            await using var engine = new TEngine();
            await using (await ControlDatabase.StartAsync(engine.Options, [.. Migration.Known.Where(m => m.Number < version)], Clock, CancellationToken.None))
            {
            }
            await using var upgraded = await ControlDatabase.StartAsync(engine.Options, Clock, CancellationToken.None);

            (await SchemaAsync(upgraded)).ShouldBe(expected, $"from before step {version}");
        }
    }

    [StoreFact]
    public async Task WriteAsync_VictimOfADeadlock_IsDoneAgain()
    {
        var store = new SettingStore(Database);
        var attempts = 0;

        await Database.WriteAsync(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("INSERT INTO settings (name, value, saved_at) VALUES ('a', 'b', @Now)", new { Database.Now }, transaction);
            return ++attempts == 1 ? throw new Deadlock() : attempts;
        }, CancellationToken.None);

        attempts.ShouldBe(2);
        (await store.AllAsync(CancellationToken.None)).Count.ShouldBe(1);
        await Should.ThrowAsync<Deadlock>(() => Database.WriteAsync<int>(_ => throw new Deadlock(), CancellationToken.None));
    }

    [StoreFact]
    public async Task Connection_InstantsAndDays_ComeBackAsGivenToTheMicrosecond()
    {
        var database = await OpenAsync([.. Migration.Known, .. Later]);
        var at = new DateTimeOffset(2026, 3, 1, 2, 3, 4, TimeSpan.FromHours(3)).AddTicks(1_234_567);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync("INSERT INTO times (id, at, day, flag) VALUES (@id, @at, @day, @flag)",
            new[] { new { id = 1, at, day = (DateOnly?)new DateOnly(2026, 2, 28), flag = true }, new { id = 2, at = at.AddYears(1), day = (DateOnly?)null, flag = false } });

        var rows = (await connection.QueryAsync<TimeRow>("SELECT id, at, day, flag FROM times WHERE at <= @until ORDER BY id", new { until = at.AddHours(1) })).ToList();

        rows.ShouldBe([new TimeRow { Id = 1, At = new DateTimeOffset(2026, 2, 28, 23, 3, 4, TimeSpan.Zero).AddTicks(1_234_560), Day = new DateOnly(2026, 2, 28), Flag = true }]);
        rows[0].At.Offset.ShouldBe(TimeSpan.Zero);
        (await connection.QueryAsync<TimeRow>("SELECT id, at, day, flag FROM times WHERE flag = FALSE")).ShouldHaveSingleItem().Day.ShouldBeNull();
    }

    /// <summary>A query for one text a column or index.</summary>
    protected abstract string Schema { get; }

    private async Task<IEnumerable<string>> SchemaAsync(ControlDatabase database)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        return (await connection.QueryAsync<string>(Schema)).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<int>> NumbersAsync(ControlDatabase database)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        return await connection.QueryAsync<int>("SELECT number FROM migrations ORDER BY number");
    }

    private sealed class Deadlock : DbException
    {
        public override string SqlState => "40P01";
    }

    private sealed record TimeRow
    {
        public int Id { get; init; }

        public DateTimeOffset At { get; init; }

        public DateOnly? Day { get; init; }

        public bool Flag { get; init; }
    }
}

public sealed class SqliteDatabaseTests : DatabaseTests<SqliteEngine>
{
    protected override string Schema => "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL";

    [StoreFact]
    public async Task StartAsync_FileThatIsNoDatabase_IsRefusedAndLeftAlone()
    {
        await using var engine = new SqliteEngine();
        var file = Path.Combine(engine.Options.DataFolder, "store.db");
        var text = string.Concat(Enumerable.Repeat("not a database ", 300));
        await File.WriteAllTextAsync(file, text);

        (await CodeAsync(() => ControlDatabase.StartAsync(engine.Options, Clock, CancellationToken.None))).ShouldBe("RF6002");

        (await File.ReadAllTextAsync(file)).ShouldBe(text);
    }

    [StoreFact]
    public async Task StartAsync_ServerThatIsNotThere_IsRefused()
    {
        var options = Options with { PostgreSql = "Host=127.0.0.1;Port=1;Username=nobody;Password=hunter2;Timeout=5" };

        var refused = await Should.ThrowAsync<FlowException>(() => ControlDatabase.StartAsync(options, Clock, CancellationToken.None));

        refused.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF6002");
        refused.Message.ShouldNotContain("hunter2");
        (await CodeAsync(() => ControlDatabase.StartAsync(Options with { PostgreSql = "nonsense" }, Clock, CancellationToken.None))).ShouldBe("RF6002");
    }

    [StoreFact]
    public async Task StartAsync_DataFolder_HoldsAFileOfItsOwnerAloneInWalMode()
    {
        var file = Path.Combine(Options.DataFolder, "store.db");
        await using var connection = await Database.OpenAsync(CancellationToken.None);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        (await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode")).ShouldBe("wal");
        (await connection.ExecuteScalarAsync<int>("PRAGMA synchronous")).ShouldBe(2);
        (await connection.ExecuteScalarAsync<int>("PRAGMA foreign_keys")).ShouldBe(1);
    }
}

public sealed class PostgreSqlDatabaseTests : DatabaseTests<PostgreSqlEngine>
{
    protected override string Schema =>
        """
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable) FROM information_schema.columns WHERE table_schema = current_schema()
        UNION ALL
        SELECT replace(indexdef, current_schema(), '') FROM pg_indexes WHERE schemaname = current_schema()
        """;
}
