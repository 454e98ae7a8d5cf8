using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>What the loads of all kinds do alike: the helper tables of their transaction, the journal and the answer.</summary>
/// <param name="number">The load's number; null in a dry run.</param>
internal sealed class BaseWriter(BuildContext build, long? number)
{
    public static readonly Columns Summary = Columns.Of(
        ("load", ColumnType.Integer), ("kind", ColumnType.Text), ("read", ColumnType.Integer), ("new", ColumnType.Integer), ("changed", ColumnType.Integer),
        ("unchanged", ColumnType.Integer), ("outdated", ColumnType.Integer), ("removed", ColumnType.Integer), ("rejected", ColumnType.Integer), ("dry_run", ColumnType.Boolean));

    private readonly List<string> _helpers = [];

    private Dialect Sql => build.Sql;

    public BuildContext Build => build;

    public long? Number => number;

    /// <summary>Runs a load in its transaction; in a dry run without one, and with nothing written.</summary>
    public static async Task<BaseLoad> RunAsync(BuildContext build, Func<BaseWriter, Task<BaseLoad>> work)
    {
        var customers = new CustomerBase(build.Warehouse, build.Clock);
        await customers.EnsureAsync(build.Cancellation);
        return build.DryRun
            ? await new BaseWriter(build, null).WorkAsync(work)
            : await customers.ChangeAsync(build.Session, load => new BaseWriter(build, load).WorkAsync(work), build.Cancellation);
    }

    /// <summary>A helper table of the transaction; it may stand beside changes of the base, which one of the run may not in every engine.</summary>
    public async Task<string> HelperAsync(string name, string select)
    {
        var table = Sql.Quote($"base_{name}");
        await build.Session.ExecuteAsync($"DROP TABLE IF EXISTS {table}", build.Cancellation);
        await build.Session.ExecuteAsync($"CREATE TEMPORARY TABLE {table} AS {select}", build.Cancellation);
        _helpers.Add(table);
        return table;
    }

    public Task<long> ExecuteAsync(string sql) => build.Session.ExecuteAsync(sql, build.Cancellation);

    public async Task<long> CountAsync(string sql) => Convert.ToInt64(await build.Session.ScalarAsync(sql, build.Cancellation), CultureInfo.InvariantCulture);

    /// <summary>Counts what a load wrote, or would write.</summary>
    /// <param name="accepted">The load's rows as they go into the base.</param>
    public async Task<BaseLoad> CountAsync(Upsert upsert, string accepted, string difference, BaseLoad counted)
    {
        var all = await CountAsync($"SELECT count(*) FROM ({accepted}) AS a");
        var added = await CountAsync($"SELECT count(*) FROM {difference} AS d WHERE is_new");
        var changed = await CountAsync($"SELECT count(*) FROM {difference} AS d WHERE NOT is_new");
        var outdated = await CountAsync(upsert.Outdated(accepted));
        if (changed > 0)
        {
            build.Add(BaseRemarks.Corrected(changed));
        }
        return counted with { New = added, Changed = changed, Outdated = outdated, Unchanged = all - added - changed - outdated };
    }

    /// <summary>Gives the row of the load, and tells of what it left out.</summary>
    public static async Task GiveAsync(BuildContext build, string port, long? number, BaseLoad load)
    {
        await using var writer = await build.WriteOutputAsync(port);
        await writer.WriteAsync(
            new object?[] { number, load.Kind, load.Read, load.New, load.Changed, load.Unchanged, load.Outdated, load.Removed, load.Rejected, build.DryRun }, build.Cancellation);
        await writer.CompleteAsync(build.Cancellation);
        if (load.Rejected > 0)
        {
            build.Add(BaseRemarks.Rejected(load.Rejected));
        }
    }

    private async Task<BaseLoad> WorkAsync(Func<BaseWriter, Task<BaseLoad>> work)
    {
        var load = await work(this);
        foreach (var helper in _helpers)
        {
            await build.Session.ExecuteAsync($"DROP TABLE {helper}", build.Cancellation);
        }
        if (number is { } given)
        {
            await RecordAsync(build.Session, given, load, build.Clock.GetUtcNow().UtcDateTime, new BaseCause(
                build.AsOf, build.Request.Scenario.Id, build.Node.Id, build.Request.RunId, build.InputsHash), build.Cancellation);
        }
        return load;
    }

    /// <summary>Writes a load down, and raises the number of what it has changed.</summary>
    public static async Task RecordAsync(WarehouseSession session, long number, BaseLoad load, DateTime at, BaseCause cause, CancellationToken cancellation)
    {
        var sql = session.Dialect;
        string[] values =
        [
            sql.Literal(number), sql.Literal(load.Kind), sql.Literal(at), sql.Literal(cause.AsOf), sql.Literal(load.Source), sql.Literal(load.Mode), sql.Literal(cause.Scenario),
            sql.Literal(cause.Node), sql.Literal(cause.Run), sql.Literal(cause.Fingerprint), sql.Literal(load.Read), sql.Literal(load.New), sql.Literal(load.Changed),
            sql.Literal(load.Unchanged), sql.Literal(load.Outdated), sql.Literal(load.Removed), sql.Literal(load.Rejected),
        ];
        await session.ExecuteAsync($"INSERT INTO {sql.Quote(BaseTables.Loads)} VALUES ({string.Join(", ", values)})", cancellation);
        if (load.HasChanged)
        {
            var touched = load.Kind == "erasure" ? ["receipts", "customers", "merges"] : new[] { load.Kind };
            await session.ExecuteAsync($"UPDATE {sql.Quote(BaseTables.State)} SET {string.Join(", ", touched.Select(t => $"{t} = {number}"))}", cancellation);
        }
    }
}
