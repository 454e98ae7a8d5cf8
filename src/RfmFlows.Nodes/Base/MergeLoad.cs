using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Records decisions on merges.</summary>
internal sealed class MergeLoad(BuildContext build, RoleColumns source)
{
    private const int MostNamed = 10;

    private Dialect Sql => build.Sql;

    public async Task RunAsync()
    {
        var reason = source.Has("reason") ? "min(reason)" : Sql.Cast("NULL", ColumnType.Text);
        var typed = $"SELECT {string.Join(", ", source.Values(Sql))} FROM {build.From(MergeCustomersNode.Input)}";
        var decided = await build.ScratchAsync("decided",
            $"SELECT from_customer, into_customer, lower(decision) AS decision, {reason} AS reason FROM ({typed}) AS t WHERE lower(decision) IN ('merge', 'undo') GROUP BY 1, 2, 3");
        await RefuseTwoSurvivorsAsync(decided);
        long? number = null;
        var load = await BaseWriter.RunAsync(build, writer =>
        {
            number = writer.Number;
            return WriteAsync(writer, decided);
        });
        await BaseWriter.GiveAsync(build, MergeCustomersNode.Load, number, load);
    }

    private async Task<BaseLoad> WriteAsync(BaseWriter writer, string decided)
    {
        var active = await writer.HelperAsync("active", MergeChains.Active(Sql));
        var judged = await writer.HelperAsync("judged",
            $"""
            SELECT d.*, a.into_customer AS before_customer, CASE WHEN d.from_customer IS NULL OR d.into_customer IS NULL THEN 'no-customer' WHEN d.from_customer = d.into_customer THEN 'same-customer'
            WHEN d.decision = 'undo' AND a.into_customer IS DISTINCT FROM d.into_customer THEN 'not-merged' END AS refused
            FROM {decided} AS d LEFT JOIN {active} AS a ON a.from_customer = d.from_customer
            """);
        var fresh = $"SELECT from_customer, into_customer, decision, reason, before_customer FROM {judged} WHERE refused IS NULL AND (decision = 'undo' OR before_customer IS DISTINCT FROM into_customer)";
        // Whoever is decided on anew is no longer where he was.
        var edges = await writer.HelperAsync("edges",
            $"SELECT from_customer AS customer, into_customer AS survivor FROM {active} AS a WHERE NOT EXISTS (SELECT 1 FROM ({fresh}) AS f WHERE f.from_customer = a.from_customer) "
            + $"UNION ALL SELECT from_customer, into_customer FROM ({fresh}) AS f WHERE decision = 'merge'");
        var survivors = await new MergeChains(writer).ResolveAsync(edges);
        var counted = new BaseLoad("merges")
        {
            Read = await build.Session.CountAsync(build.Input(MergeCustomersNode.Input).Name, build.Cancellation),
            New = await writer.CountAsync($"SELECT count(*) FROM ({fresh}) AS f WHERE decision = 'merge' AND before_customer IS NULL"),
            Changed = await writer.CountAsync($"SELECT count(*) FROM ({fresh}) AS f WHERE decision = 'merge' AND before_customer IS NOT NULL"),
            Removed = await writer.CountAsync($"SELECT count(*) FROM ({fresh}) AS f WHERE decision = 'undo'"),
            Rejected = await writer.CountAsync($"SELECT count(*) FROM {judged} WHERE refused IS NOT NULL"),
            Unchanged = await writer.CountAsync($"SELECT count(*) FROM {judged} WHERE refused IS NULL AND decision = 'merge' AND before_customer IS NOT DISTINCT FROM into_customer"),
        };
        await build.CreateOutputAsync(MergeCustomersNode.Recorded, fresh);
        await build.CreateOutputAsync(MergeCustomersNode.Rejected, $"SELECT from_customer, into_customer, decision, refused AS reason FROM {judged} WHERE refused IS NOT NULL");
        if (writer.Number is { } number)
        {
            var at = Sql.Literal(build.Clock.GetUtcNow().UtcDateTime);
            await writer.ExecuteAsync(
                $"""
                INSERT INTO {Sql.Quote(BaseTables.Merges)} SELECT (SELECT coalesce(max(number), 0) FROM {Sql.Quote(BaseTables.Merges)})
                + row_number() OVER (ORDER BY from_customer, decision DESC, into_customer), {number}, from_customer, into_customer, decision, reason, {at} FROM ({fresh}) AS f
                """);
            await MergeChains.WriteAsync(build.Session, survivors, build.Cancellation);
        }
        return counted;
    }

    private async Task RefuseTwoSurvivorsAsync(string decided)
    {
        var twice = await TextsAsync(
            $"SELECT from_customer FROM {decided} WHERE decision = 'merge' AND from_customer IS NOT NULL GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT {MostNamed}");
        if (twice.Count > 0)
        {
            throw new FlowException(BaseRemarks.TwoSurvivors(twice).At(MergeCustomersNode.Into.Setting.Name));
        }
    }

    private async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        var texts = new List<string>();
        await using var reader = await build.Session.ReadAsync(sql, build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }
}
