using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>
/// The customers as the models see them on some day, in a helper table: <c>customer, purchases, repeats, span, tenure, first_purchase, last_purchase,
/// repeat_spent, total</c>; all of a customer's purchases of a day are one. Customers with returns only have no repeats.
/// </summary>
internal sealed class PurchaseHistory
{
    // Customers whose hash lies below a share of this are in the sample.
    private const double Buckets = 1L << 31;
    private const string Salt = "forecast";

    private readonly BuildContext _build;
    private readonly PurchaseRoles _roles;
    private readonly string _customers;
    private readonly string _patterns;

    private PurchaseHistory(BuildContext build, PurchaseRoles roles, string customers, string patterns) =>
        (_build, _roles, _customers, _patterns) = (build, roles, customers, patterns);

    /// <summary>The helper table, to be put after FROM.</summary>
    public string From => _customers;

    /// <summary>Days with purchases or returns, in a helper table: <c>customer, day, spent, net</c>; nothing was spent where there were returns only.</summary>
    public static Task<string> DaysAsync(BuildContext build, PurchaseRoles roles)
    {
        var sql = build.Sql;
        var (customer, day) = (sql.Quote(roles.CustomerColumn.Name), sql.Cast(sql.Quote(roles.DateColumn.Name), ColumnType.Date));
        var sum = sql.Cast(sql.Quote(roles.SumColumn.Name), ColumnType.Money);
        return build.ScratchAsync("days",
            $"""
            SELECT {customer} AS customer, {day} AS day, {sql.Cast($"sum({sum}) FILTER (WHERE {sum} >= 0)", ColumnType.Money)} AS spent, {sql.Cast($"sum({sum})", ColumnType.Money)} AS net
            FROM {build.From(PurchaseRoles.Port)}
            WHERE {customer} IS NOT NULL AND {day} <= {sql.Literal(build.AsOf)} AND {sum} IS NOT NULL
            GROUP BY {customer}, {day}
            """);
    }

    /// <summary>The customers by their purchases up to a day.</summary>
    /// <param name="name">Tells the helper tables of several days apart.</param>
    public static async Task<PurchaseHistory> UpToAsync(BuildContext build, PurchaseRoles roles, string days, DateOnly end, string name)
    {
        var sql = build.Sql;
        var customers = await build.ScratchAsync($"customers_{name}",
            $"""
            SELECT customer, purchases, CASE WHEN purchases > 0 THEN purchases - 1 END AS repeats,
                {Days(sql, "first_purchase", "last_purchase")} AS span, {Days(sql, "first_purchase", sql.Literal(end))} AS tenure,
                first_purchase, last_purchase, repeat_spent, total
            FROM (
                SELECT d.customer, count(d.spent) AS purchases, min(f.day) AS first_purchase, max(d.day) FILTER (WHERE d.spent IS NOT NULL) AS last_purchase,
                    {sql.Cast("sum(d.spent) FILTER (WHERE d.day > f.day)", ColumnType.Money)} AS repeat_spent, {sql.Cast("sum(d.net)", ColumnType.Money)} AS total
                FROM {days} AS d LEFT JOIN (SELECT customer, min(day) AS day FROM {days} WHERE spent IS NOT NULL GROUP BY customer) AS f ON f.customer = d.customer
                WHERE d.day <= {sql.Literal(end)}
                GROUP BY d.customer) AS totals
            """);
        var patterns = await build.ScratchAsync($"patterns_{name}",
            $"SELECT repeats, span, tenure, count(*) AS customers FROM {customers} WHERE repeats IS NOT NULL GROUP BY repeats, span, tenure");
        return new PurchaseHistory(build, roles, customers, patterns);
    }

    /// <summary>Patterns to fit to, those of a sample of customers where there are more than the plan allows.</summary>
    public async Task<FitSample<DayPattern>> PatternsAsync(long most)
    {
        var (count, customers) = (await CountAsync($"{_patterns}"), await CountAsync($"{_customers} WHERE repeats IS NOT NULL"));
        var select = count <= most
            ? $"SELECT repeats, span, tenure, customers FROM {_patterns}"
            : $"SELECT repeats, span, tenure, count(*) FROM {_customers} WHERE repeats IS NOT NULL AND {Sampled(most, customers)} GROUP BY repeats, span, tenure";
        var rows = new List<DayPattern>();
        await using var reader = await _build.Session.ReadAsync(select, _build.Cancellation);
        while (await reader.ReadAsync(_build.Cancellation))
        {
            rows.Add(new DayPattern((int)reader.GetInt64(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2), reader.GetInt64(3)));
        }
        return new(rows, customers, count > most);
    }

    /// <summary>Spending of those who bought again, of a sample of them where there are more than the plan allows.</summary>
    public async Task<FitSample<SpendPattern>> SpendingAsync(long most)
    {
        const string Repeaters = "repeats > 0 AND repeat_spent > 0";
        var customers = await CountAsync($"{_customers} WHERE {Repeaters}");
        var isSample = customers > most;
        var where = isSample ? $"{Repeaters} AND {Sampled(most, customers)}" : Repeaters;
        var rows = new List<SpendPattern>();
        await using var reader = await _build.Session.ReadAsync(
            $"SELECT repeats, {_build.Sql.Cast("repeat_spent", ColumnType.Real)}, count(*) FROM {_customers} WHERE {where} GROUP BY repeats, repeat_spent", _build.Cancellation);
        while (await reader.ReadAsync(_build.Cancellation))
        {
            var repeats = (int)reader.GetInt64(0);
            rows.Add(new SpendPattern(repeats, reader.GetDouble(1) / repeats, reader.GetInt64(2)));
        }
        return new(rows, customers, isSample);
    }

    /// <summary>Every pattern, in one order, however many there are; read by a session of its own, so that one may write meanwhile.</summary>
    public async IAsyncEnumerable<DayPattern> AllPatternsAsync()
    {
        await using var session = await _build.Warehouse.OpenSessionAsync(_build.Cancellation);
        await using var reader = await session.ReadAsync($"SELECT repeats, span, tenure, customers FROM {_patterns} ORDER BY repeats, span, tenure", _build.Cancellation);
        while (await reader.ReadAsync(_build.Cancellation))
        {
            yield return new DayPattern((int)reader.GetInt64(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2), reader.GetInt64(3));
        }
    }

    public async Task<long> CountAsync(string from) =>
        Convert.ToInt64(await _build.Session.ScalarAsync($"SELECT count(*) FROM {from}", _build.Cancellation), CultureInfo.InvariantCulture);

    private string Sampled(long most, long of)
    {
        var customer = _roles.CustomerColumn with { Name = "customer" };
        return $"{_build.Sql.Bucket(_build.Sql.ToText(customer.Name, customer.Type), Salt)} < {_build.Sql.Literal((long)(Buckets * most / of))}";
    }

    private static string Days(Dialect sql, string from, string to) => sql.Cast(sql.DaysBetween(from, to), ColumnType.Integer);
}
