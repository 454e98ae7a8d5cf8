using System.Data.Common;
using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Base;
using RfmFlows.Server.Erasing;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Reads the customer base for people. Searches are one scan of the columns of text; receipts of one customer one of the receipts' customer column.</summary>
internal sealed class BaseReader(FlowEnvironment environment)
{
    private const int MostLoads = 50;
    private const int LeastDigits = 4;
    private const string NewestFirst = "date DESC, source, receipt";
    private static readonly string[] Inner = ["changed_at", "first_load", "last_load"];

    private Dialect Sql => environment.Warehouse.Dialect;

    private string Customers => Sql.Quote(BaseTables.Customers);

    private string Receipts => Sql.Quote(BaseTables.Receipts);

    private string Survivors => Sql.Quote(BaseTables.Survivors);

    public async Task<BaseView> OverviewAsync(CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        var counts = await RowsAsync(session,
            $"""
            SELECT (SELECT count(*) FROM {Customers} AS c WHERE NOT EXISTS (SELECT 1 FROM {Survivors} AS s WHERE s.customer = c.customer)), (SELECT count(*) FROM {Receipts}),
            (SELECT count(*) FROM {Sql.Quote(BaseTables.Lines)}), (SELECT CAST(min(date) AS DATE) FROM {Receipts}), (SELECT CAST(max(date) AS DATE) FROM {Receipts}),
            (SELECT count(*) FROM {Survivors}), (SELECT count(*) FROM {Sql.Quote(BaseTables.Erased)})
            """, cancellation);
        var loads = await RowsAsync(session,
            $"SELECT load, kind, loaded_at, source, mode, scenario, node, run, fingerprint, rows_read, rows_new, rows_changed, rows_unchanged, rows_outdated, rows_removed, rows_rejected "
            + $"FROM {Sql.Quote(BaseTables.Loads)} ORDER BY load DESC LIMIT {MostLoads}", cancellation);
        var c = counts[0];
        return new BaseView(Number(c[0]), Number(c[1]), Number(c[2]), Day(c[3]), Day(c[4]), Number(c[5]), Number(c[6]), [.. loads.Select(l => new BaseLoadView(
            Number(l[0]), Text(l[1]), (DateTime)l[2]!, Text(l[3]), Text(l[4]), Text(l[5]), Text(l[6]), Text(l[7]), Text(l[8]),
            Number(l[9]), Number(l[10]), Number(l[11]), Number(l[12]), Number(l[13]), Number(l[14]), Number(l[15])))]);
    }

    public async Task<BaseCustomersView> SearchAsync(string? search, PageRequest page, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        var columns = await ColumnsAsync(session, BaseTables.Customers, cancellation);
        var words = search?.Trim() ?? "";
        // Of whom only receipts are known there is an id, by which they are found too.
        var others = words.Length == 0 ? "" : $" UNION ALL SELECT DISTINCT customer FROM {Receipts} AS r WHERE customer = {Sql.Literal(words)} "
            + $"AND NOT EXISTS (SELECT 1 FROM {Customers} AS c WHERE c.customer = r.customer)";
        // The texts are gone through once, for their ids; the rest is fetched for the page alone.
        var rows = await RowsAsync(session,
            $"""
            WITH found AS MATERIALIZED (
                SELECT customer FROM {Customers} AS c WHERE {Matches(words, columns)} AND NOT EXISTS (SELECT 1 FROM {Survivors} AS s WHERE s.customer = c.customer){others})
            SELECT t.total, p.customer{string.Concat(columns.Skip(1).Select(c => $", c.{Sql.Quote(c.Name)}"))}
            FROM (SELECT count(*) AS total FROM found) AS t
            LEFT JOIN (SELECT customer FROM found ORDER BY {Order("customer")} LIMIT {page.Limit} OFFSET {page.Offset}) AS p ON TRUE
            LEFT JOIN {Customers} AS c ON c.customer = p.customer
            ORDER BY {Order("p.customer")}
            """, cancellation);
        return new BaseCustomersView(Number(rows[0][0]), [.. rows.Where(r => r[1] is not null).Select(r => new BaseCustomerView(Text(r[1]), Attributes(columns, r[1..])))]);

        string Order(string customer) => $"CASE WHEN {customer} = {Sql.Literal(words)} THEN 0 ELSE 1 END, {Sql.ByCodePoint(customer)}";
    }

    /// <exception cref="FlowException">RF6290: nobody of that id is known.</exception>
    public async Task<BaseCustomerDetailsView> FindAsync(string customer, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        var ids = await IdsAsync(session, customer, cancellation);
        var columns = await ColumnsAsync(session, BaseTables.Customers, cancellation);
        var known = await RowsAsync(session, $"SELECT {Sql.List(columns)} FROM {Customers} WHERE customer = {Sql.Literal(ids[0])}", cancellation);
        var t = (await RowsAsync(session,
            $"SELECT count(*), {Sql.Cast("coalesce(sum(sum), 0)", ColumnType.Money)}, {Sql.Quotient("sum(sum)", "count(*)", 2)}, min(date), max(date) FROM {Receipts} WHERE customer IN ({List(ids)})", cancellation))[0];
        if (known.Count == 0 && Number(t[0]) == 0)
        {
            throw new FlowException(ErasureRemarks.NoCustomer());
        }
        var decisions = await RowsAsync(session,
            $"SELECT from_customer, into_customer, decision, reason, decided_at FROM {Sql.Quote(BaseTables.Merges)} WHERE from_customer IN ({List(ids)}) OR into_customer IN ({List(ids)}) ORDER BY number", cancellation);
        return new BaseCustomerDetailsView(
            ids[0], customer, known.Count == 0 ? new Dictionary<string, object?>() : Attributes(columns, known[0]),
            new BaseTotalsView(Number(t[0]), Money(t[1]) ?? 0, Money(t[2]), t[3] as DateTime?, t[4] as DateTime?), [.. ids.Skip(1)],
            [.. decisions.Select(d => new BaseMergeView(Text(d[0]), Text(d[1]), Text(d[2]), d[3] as string, (DateTime)d[4]!))]);
    }

    public async Task<BaseReceiptsView> ReceiptsAsync(string customer, PageRequest page, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        var ids = await IdsAsync(session, customer, cancellation);
        var columns = (await ColumnsAsync(session, BaseTables.Receipts, cancellation)).Without("line_mark", "line_count");
        var where = $"FROM {Receipts} WHERE customer IN ({List(ids)})";
        var total = Number(await session.ScalarAsync($"SELECT count(*) {where}", cancellation));
        var rows = await RowsAsync(session, $"SELECT {Sql.List(columns)} {where} ORDER BY {NewestFirst} LIMIT {page.Limit} OFFSET {page.Offset}", cancellation);
        var lines = await LinesAsync(session, ids, [.. rows.Select(r => Text(r[1]))], cancellation);
        return new BaseReceiptsView(total, [.. rows.Select(r => new BaseReceiptView(
            Text(r[0]), Text(r[1]), Attributes(columns, r, skip: 2), [.. lines[(Text(r[0]), Text(r[1]))]]))]);
    }

    /// <summary>The customer's id, or whose they were merged into, and those of everybody merged into them.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string customer, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        return await IdsAsync(session, customer, cancellation);
    }

    /// <summary>All that readers of the base get of one customer.</summary>
    /// <exception cref="FlowException">RF6290: nobody of that id is known.</exception>
    public async Task<OneCustomer> ReadAsync(string customer, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        var ids = await IdsAsync(session, customer, cancellation);
        var person = await GivenAsync(session, BaseTables.Customers, [ids[0]], cancellation);
        var receipts = await GivenAsync(session, BaseTables.Receipts, ids, cancellation);
        return person.Rows.Count + receipts.Rows.Count > 0
            ? new OneCustomer(ids[0], ids, receipts, await GivenAsync(session, BaseTables.Lines, ids, cancellation), person)
            : throw new FlowException(ErasureRemarks.NoCustomer());
    }

    /// <summary>When the customer bought, the newest first, in the order of <see cref="ReceiptsAsync"/>.</summary>
    /// <param name="most">So many at most.</param>
    public async Task<(long Total, IReadOnlyList<DateTime> Times)> BoughtAsync(IReadOnlyList<string> ids, int most, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(cancellation);
        var where = $"FROM {Receipts} WHERE customer IN ({List(ids)})";
        var total = Number(await session.ScalarAsync($"SELECT count(*) {where}", cancellation));
        var rows = await RowsAsync(session, $"SELECT date {where} ORDER BY {NewestFirst} LIMIT {most}", cancellation);
        return (total, [.. rows.Select(r => (DateTime)r[0]!)]);
    }

    /// <summary>What customers bought; those who bought nothing are missing.</summary>
    public async Task<IReadOnlyList<CustomerTotalsView>> TotalsAsync(IReadOnlyCollection<string> customers, CancellationToken cancellation)
    {
        if (customers.Count == 0)
        {
            return [];
        }
        await using var session = await OpenAsync(cancellation);
        var merged = await RowsAsync(session, $"SELECT customer, survivor FROM {Survivors} WHERE survivor IN ({List(customers)})", cancellation);
        var survivors = merged.ToDictionary(m => Text(m[0]), m => Text(m[1]), StringComparer.Ordinal);
        // In pairs of the receipts' own ids, lest every receipt be looked up among the merged.
        var ids = customers.Select(c => (Id: c, Customer: c)).Concat(survivors.Select(s => (Id: s.Key, Customer: s.Value)));
        var rows = await RowsAsync(session,
            $"""
            SELECT i.survivor, {Sum("r.receipts", ColumnType.Integer)}, {Sum("r.sum", ColumnType.Money)}, {Sql.Quotient("sum(r.sum)", "sum(r.receipts)", 2)}, min(r.first), max(r.last)
            FROM (VALUES {string.Join(", ", ids.Select(i => $"({Sql.Literal(i.Id)}, {Sql.Literal(i.Customer)})"))}) AS i(customer, survivor)
            JOIN (SELECT customer, count(*) AS receipts, sum(sum) AS sum, min(date) AS first, max(date) AS last FROM {Receipts}
                WHERE customer IN ({List(customers.Concat(survivors.Keys))}) GROUP BY customer) AS r ON r.customer = i.customer
            GROUP BY i.survivor
            """, cancellation);
        return [.. rows.Select(r => new CustomerTotalsView(Text(r[0]), new BaseTotalsView(Number(r[1]), Money(r[2]) ?? 0, Money(r[3]), r[4] as DateTime?, r[5] as DateTime?)))];

        string Sum(string column, ColumnType type) => Sql.Cast($"sum({column})", type);
    }

    private async Task<CustomerTable> GivenAsync(WarehouseSession session, TableName table, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var columns = BaseTables.Given(table, await session.DescribeAsync($"SELECT * FROM {Sql.Quote(table)}", cancellation));
        var read = columns.Select(c => table == BaseTables.Customers ? Sql.Quote(c.Name) : BaseReading.Read(c, Sql));
        var rows = await RowsAsync(session, $"SELECT {string.Join(", ", read)} FROM {Sql.Quote(table)} AS b WHERE customer IN ({List(ids)})", cancellation);
        return new CustomerTable(columns, [.. rows.Select(row => row.Select((value, i) => columns[i].Name == "customer" ? ids[0] : Typed(value, columns[i].Type.Kind)).ToArray())]);
    }

    // Engines differ in what they hand out for whole numbers and dates.
    private static object? Typed(object? value, ColumnKind kind) => value is null ? null : kind switch
    {
        ColumnKind.Integer => Number(value),
        ColumnKind.Decimal => Money(value),
        ColumnKind.Date => Day(value),
        _ => value,
    };

    private async Task<ILookup<(string, string), IReadOnlyDictionary<string, object?>>> LinesAsync(
        WarehouseSession session, IReadOnlyList<string> customers, IReadOnlyList<string> receipts, CancellationToken cancellation)
    {
        var columns = (await ColumnsAsync(session, BaseTables.Lines, cancellation)).Without("customer", "order", "date");
        var rows = receipts.Count == 0 ? [] : await RowsAsync(session,
            $"SELECT {Sql.List(columns)} FROM {Sql.Quote(BaseTables.Lines)} WHERE customer IN ({List(customers)}) AND receipt IN ({List(receipts)}) {Sql.TotalOrder([], columns)}", cancellation);
        return rows.ToLookup(r => (Text(r[0]), Text(r[1])), r => (IReadOnlyDictionary<string, object?>)Attributes(columns, r, skip: 2));
    }

    // The survivor first, then everybody merged into them.
    private async Task<IReadOnlyList<string>> IdsAsync(WarehouseSession session, string customer, CancellationToken cancellation)
    {
        var survivor = await session.ScalarAsync($"SELECT survivor FROM {Survivors} WHERE customer = {Sql.Literal(customer)}", cancellation) as string ?? customer;
        var merged = await RowsAsync(session, $"SELECT customer FROM {Survivors} WHERE survivor = {Sql.Literal(survivor)} ORDER BY 1", cancellation);
        return [survivor, .. merged.Select(m => Text(m[0]))];
    }

    // Id, name and e-mail by a part of them whatever the case; telephones by their digits, however they are typed here and there.
    // One pattern over all columns, each on a line of its own: it takes two thirds of the time of one test for each column.
    private string Matches(string search, Columns columns)
    {
        if (search.Length == 0)
        {
            return "TRUE";
        }
        var digits = string.Concat(search.Where(char.IsAsciiDigit));
        if (digits.Length < LeastDigits || !search.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal)))
        {
            return Sql.Holds(Lines(ColumnKind.Text), search);
        }
        // Eight and seven are dialled for each other in the same numbers.
        var national = digits.Length == 11 && digits[0] is '7' or '8' ? digits[1..] : digits;
        return Sql.Matches(Lines(ColumnKind.Text, ColumnKind.Integer), string.Join("[-+() .]*", national.ToCharArray()));

        string Lines(params ColumnKind[] kinds) =>
            $"concat_ws({Sql.Literal("\n")}, {string.Join(", ", columns.Where(c => kinds.Contains(c.Type.Kind)).Select(c => Sql.ToText(Sql.Quote(c.Name), c.Type)))})";
    }

    private async Task<WarehouseSession> OpenAsync(CancellationToken cancellation)
    {
        await new CustomerBase(environment.Warehouse, environment.Clock).EnsureAsync(cancellation);
        return await environment.Warehouse.OpenSessionAsync(cancellation);
    }

    private async Task<Columns> ColumnsAsync(WarehouseSession session, TableName table, CancellationToken cancellation) =>
        (await session.DescribeAsync($"SELECT * FROM {Sql.Quote(table)}", cancellation)).Without(Inner);

    private static async Task<List<object?[]>> RowsAsync(WarehouseSession session, string sql, CancellationToken cancellation)
    {
        var rows = new List<object?[]>();
        await using DbDataReader reader = await session.ReadAsync(sql, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }
        return rows;
    }

    private string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Sql.Literal));

    private static Dictionary<string, object?> Attributes(Columns columns, object?[] row, int skip = 1) =>
        columns.Select((c, i) => (c.Name, Value: row[i])).Skip(skip).ToDictionary(v => v.Name, v => CellValue.Of(v.Value), StringComparer.Ordinal);

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static decimal? Money(object? value) => value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static string Text(object? value) => value as string ?? "";

    private static DateOnly? Day(object? value) => value switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        _ => null,
    };
}
