using System.Data.Common;
using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>Reads the ledger for people and for scenarios.</summary>
internal static class LedgerReader
{
    public static async Task<IReadOnlyList<SendRecord>> PageAsync(DbConnection connection, LedgerQuery query, int take)
    {
        if (await WhereAsync(connection, query) is not ({ } where, var after))
        {
            return [];
        }
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT s.id, l.campaign, l.scenario, l.node, {LedgerSql.RunOfRow} AS Run, l.step, l.channel, {LedgerSql.GatewayOfRow} AS Gateway, s.customer, s.address, s.state, s.reason, s.detail,
            s.gateway_id AS GatewayId, s.attempts, s.planned_at AS PlannedAt, s.called_at AS CalledAt, s.done_at AS DoneAt,
            s.reference
            FROM send_ledger s JOIN send_lane l ON l.id = s.lane WHERE {where} ORDER BY {Order(query)} LIMIT @take
            """,
            new { query.Customer, after, query.Gateway, query.Run, take });
        return [.. rows.Select(r => r.ToRecord())];
    }

    public static async Task<IReadOnlyDictionary<SendState, long>> CountAsync(DbConnection connection, LedgerQuery query)
    {
        if (await WhereAsync(connection, query) is not ({ } where, var after))
        {
            return new Dictionary<SendState, long>();
        }
        var counts = await connection.QueryAsync<(short State, long Count)>(
            $"SELECT s.state, count(*) FROM send_ledger s JOIN send_lane l ON l.id = s.lane WHERE {where} GROUP BY s.state",
            new { query.Customer, after, query.Gateway, query.Run });
        return counts.ToDictionary(c => (SendState)c.State, c => c.Count);
    }

    public static async Task<IReadOnlyList<ResolveNote>> NotesAsync(DbConnection connection, long row)
    {
        var notes = await connection.QueryAsync<(long At, string Who, short Became, string Why)>(
            "SELECT at, who, became, why FROM send_note WHERE ledger_row = @row ORDER BY id", new { row });
        return [.. notes.Select(n => new ResolveNote(row, LedgerTime.Instant(n.At), n.Who, (SendState)n.Became, n.Why))];
    }

    public static async Task<IReadOnlyList<SentTo>> SentToAsync(DbConnection connection, LedgerSql sql, string gateway, Channel channel, IEnumerable<string> addresses, DateOnly since)
    {
        var rows = LedgerJson.Of(addresses.Distinct(), (json, address) => json.WriteString("address", address));
        var found = await connection.QueryAsync<(long Row, string Address, short State, string? GatewayId, string? Reference)>(
            sql.SentTo, new { rows, gateway, channel = channel.Name, since = since.DayNumber });
        return [.. found.Select(f => new SentTo(f.Row, f.Address, (SendState)f.State, f.GatewayId, f.Reference))];
    }

    // With a customer the index by lane and customer leads; without one, rows are read in the order of their ids from where the lanes begin.
    // Where they begin must stand in one condition: of two, an engine takes the first and reads the whole ledger.
    private static async Task<(string Where, long After)?> WhereAsync(DbConnection connection, LedgerQuery query)
    {
        var (conditions, after) = (new List<string> { "s.id > @after" }, query.After);
        if (query.States.Count > 0)
        {
            conditions.Add($"s.state IN ({LedgerSql.List(query.States)})");
        }
        if (query.Customer is not null)
        {
            conditions.Add("s.customer = @Customer");
        }
        // Not of the lane: a node whose way of sending was changed goes on in its lane.
        if (query.Gateway is not null)
        {
            conditions.Add($"{LedgerSql.GatewayOfRow} = @Gateway");
        }
        if (NamesLanes(query))
        {
            var lanes = await LanesAsync(connection, query with { Run = null });
            if (lanes.Count == 0)
            {
                return null;
            }
            conditions.Add(InLanes(query, lanes));
            after = Math.Max(after, lanes.Min(l => l.FirstRow));
        }
        if (query.Run is not null)
        {
            var (ofRun, first) = await OfRunAsync(connection, query);
            conditions.Add(ofRun);
            after = Math.Max(after, first);
        }
        return (string.Join(" AND ", conditions), after);
    }

    private static bool NamesLanes(LedgerQuery query) =>
        (query.Customer ?? query.Campaign ?? query.Scenario ?? query.Node ?? query.Channel) is not null;

    // A run has the rows of the lanes that it opened, but for those that another took over, and those that it took over in others' lanes.
    private static async Task<(string Condition, long After)> OfRunAsync(DbConnection connection, LedgerQuery query)
    {
        var taken = await connection.ExecuteScalarAsync<long?>("SELECT min(id) FROM send_ledger WHERE run = @Run", new { query.Run });
        var opened = await LanesAsync(connection, new LedgerQuery { Run = query.Run });
        if (opened.Count == 0)
        {
            return ("s.run = @Run", 0);
        }
        var own = $"s.run IS NULL AND {InLanes(query, opened)}";
        var first = opened.Min(l => l.FirstRow);
        return taken is null ? (own, first) : ($"(s.run = @Run OR {own})", Math.Min(first, taken.Value - 1));
    }

    private static string InLanes(LedgerQuery query, IEnumerable<(long Id, long FirstRow)> lanes) =>
        $"{(query.Customer is null ? "+" : "")}s.lane IN ({string.Join(", ", lanes.Select(l => l.Id))})";

    private static async Task<IReadOnlyList<(long Id, long FirstRow)>> LanesAsync(DbConnection connection, LedgerQuery query)
    {
        var wanted = new (string Column, string? Value)[]
        {
            ("campaign", query.Campaign), ("scenario", query.Scenario), ("node", query.Node), ("run", query.Run), ("channel", query.Channel),
        };
        var conditions = wanted.Where(w => w.Value is not null).Select(w => $"{w.Column} = @{w.Column}").DefaultIfEmpty("1 = 1");
        return [.. await connection.QueryAsync<(long, long)>(
            $"SELECT id, first_row FROM send_lane WHERE {string.Join(" AND ", conditions)}",
            new { campaign = query.Campaign, scenario = query.Scenario, node = query.Node, run = query.Run, channel = query.Channel })];
    }

    private static string Order(LedgerQuery query) => query.Customer is null ? "s.id" : "+s.id";

    private sealed record Row
    {
        public long Id { get; init; }
        public string Campaign { get; init; } = "";
        public string Scenario { get; init; } = "";
        public string Node { get; init; } = "";
        public string Run { get; init; } = "";
        public string Step { get; init; } = "";
        public string Channel { get; init; } = "";
        public string Gateway { get; init; } = "";
        public string Customer { get; init; } = "";
        public string? Address { get; init; }
        public short State { get; init; }
        public string? Reason { get; init; }
        public string? Detail { get; init; }
        public string? GatewayId { get; init; }
        public int Attempts { get; init; }
        public long PlannedAt { get; init; }
        public long? CalledAt { get; init; }
        public long? DoneAt { get; init; }
        public string? Reference { get; init; }

        public SendRecord ToRecord() => new(
            Id, Campaign, Scenario, Node, Run, Step, Channel, Gateway, Customer, Address, (SendState)State, Reason, Detail, GatewayId, Attempts,
            LedgerTime.Instant(PlannedAt), CalledAt is { } called ? LedgerTime.Instant(called) : null, DoneAt is { } done ? LedgerTime.Instant(done) : null,
            Reference);
    }
}
