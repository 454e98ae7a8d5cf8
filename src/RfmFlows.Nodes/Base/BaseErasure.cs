using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Takes a person out of the base for good. What they bought stays as sums of nobody, or goes too.</summary>
internal sealed class BaseErasure(IWarehouse warehouse, TimeProvider clock, IPersonHash hash)
{
    private readonly CustomerBase _base = new(warehouse, clock);

    private Dialect Sql => warehouse.Dialect;

    /// <summary>Whom a customer is known as: every id that was merged with theirs, and the contacts of all. Null when the base does not know the customer.</summary>
    public async Task<Person?> FindAsync(string customer, CancellationToken cancellation)
    {
        if (await _base.FindAsync(cancellation) is null)
        {
            return null;
        }
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        var survivors = Sql.Quote(BaseTables.Survivors);
        var root = await session.ScalarAsync($"SELECT survivor FROM {survivors} WHERE customer = {Sql.Literal(customer)}", cancellation) as string ?? customer;
        var merged = await TextsAsync(session, $"SELECT customer FROM {survivors} WHERE survivor = {Sql.Literal(root)} ORDER BY 1", cancellation);
        var person = new Person([.. merged.Prepend(root).Append(customer).Distinct()], []);
        var ids = Ids(person);
        var isKnown = await session.ScalarAsync(
            $"SELECT 1 FROM {Sql.Quote(BaseTables.Customers)} WHERE customer IN ({ids}) UNION ALL SELECT 1 FROM {Sql.Quote(BaseTables.Receipts)} WHERE customer IN ({ids}) LIMIT 1", cancellation);
        return isKnown is null ? null : person.With(await ContactsAsync(session, ids, cancellation));
    }

    /// <summary>Takes the person out, and remembers a keyed hash of each id so that no load brings them back.</summary>
    /// <param name="keepsSums">Whether receipts stay without the person.</param>
    /// <returns>Rows of customers and of receipts that were touched.</returns>
    public async Task<(long Customers, long Receipts)> EraseAsync(Person person, bool keepsSums, CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        return await _base.ChangeAsync(session, async load =>
        {
            var ids = Ids(person);
            var customers = await session.ExecuteAsync($"DELETE FROM {Sql.Quote(BaseTables.Customers)} WHERE customer IN ({ids})", cancellation);
            var receipts = Convert.ToInt64(await session.ScalarAsync($"SELECT count(*) FROM {Sql.Quote(BaseTables.Receipts)} WHERE customer IN ({ids})", cancellation), CultureInfo.InvariantCulture);
            await session.ExecuteAsync(
                $"CREATE TEMPORARY TABLE base_names AS SELECT source, receipt, 'erased/{load}/' || row_number() OVER (ORDER BY source, receipt) AS nameless "
                + $"FROM {Sql.Quote(BaseTables.Receipts)} WHERE customer IN ({ids})", cancellation);
            foreach (var (table, known) in new[] { (BaseTables.Receipts, BaseTables.ReceiptColumns), (BaseTables.Lines, BaseTables.LineColumns) })
            {
                if (keepsSums)
                {
                    await MakeNamelessAsync(session, table, known, ids, cancellation);
                }
                await session.ExecuteAsync($"DELETE FROM {Sql.Quote(table)} WHERE customer IN ({ids})", cancellation);
            }
            await session.ExecuteAsync("DROP TABLE base_names", cancellation);
            await session.ExecuteAsync($"DELETE FROM {Sql.Quote(BaseTables.Merges)} WHERE from_customer IN ({ids}) OR into_customer IN ({ids})", cancellation);
            await session.ExecuteAsync($"DELETE FROM {Sql.Quote(BaseTables.Survivors)} WHERE customer IN ({ids}) OR survivor IN ({ids})", cancellation);
            await RememberAsync(session, person, cancellation);
            await BaseWriter.RecordAsync(
                session, load, new BaseLoad("erasure") { Mode = keepsSums ? "anonymise" : "delete", Removed = Math.Max(1, customers + receipts) }, clock.GetUtcNow().UtcDateTime,
                new BaseCause(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), "", "", "", ""), cancellation);
            return (customers, receipts);
        }, cancellation);
    }

    /// <summary>Lets loads bring a customer again; false when nobody of that id was erased.</summary>
    public async Task<bool> LiftAsync(string customer, CancellationToken cancellation)
    {
        if (await _base.FindAsync(cancellation) is null)
        {
            return false;
        }
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        return await session.ExecuteAsync($"DELETE FROM {Sql.Quote(BaseTables.Erased)} WHERE hash = {Sql.Literal(hash.Of(Erasures.Kind, customer))}", cancellation) > 0;
    }

    // Number, time of day and further columns could tell who it was; day, sum, shop and goods cannot.
    private async Task MakeNamelessAsync(WarehouseSession session, TableName table, Columns known, string ids, CancellationToken cancellation)
    {
        var name = Sql.Quote(table);
        var all = await session.DescribeAsync($"SELECT * FROM {name}", cancellation);
        var values = all.Select(c => c.Name switch
        {
            "customer" => Sql.Literal(BaseTables.Nobody),
            "receipt" => "n.nameless",
            "date" => "date_trunc('day', b.date)",
            "order" or "line_mark" or "changed_at" => Sql.Cast("NULL", c.Type),
            _ when !known.Has(c.Name) && !BaseTables.Marks.Has(c.Name) => Sql.Cast("NULL", c.Type),
            _ => $"b.{Sql.Quote(c.Name)}",
        });
        await session.ExecuteAsync(
            $"CREATE TEMPORARY TABLE base_nameless AS SELECT {string.Join(", ", values.Zip(all, (v, c) => $"{v} AS {Sql.Quote(c.Name)}"))} FROM {name} AS b "
            + $"JOIN base_names AS n ON n.source = b.source AND n.receipt = b.receipt WHERE b.customer IN ({ids})", cancellation);
        await session.ExecuteAsync($"INSERT INTO {name} SELECT * FROM base_nameless", cancellation);
        await session.ExecuteAsync("DROP TABLE base_nameless", cancellation);
    }

    private async Task RememberAsync(WarehouseSession session, Person person, CancellationToken cancellation)
    {
        var table = Sql.Quote(BaseTables.Erased);
        foreach (var one in person.Customers.Select(c => Sql.Literal(hash.Of(Erasures.Kind, c))))
        {
            await session.ExecuteAsync(
                $"INSERT INTO {table} SELECT {one}, {Sql.Literal(clock.GetUtcNow().UtcDateTime)} WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE hash = {one})", cancellation);
        }
    }

    private async Task<IReadOnlyList<string>> ContactsAsync(WarehouseSession session, string ids, CancellationToken cancellation)
    {
        var contacts = new List<string>();
        await using var reader = await session.ReadAsync($"SELECT * FROM {Sql.Quote(BaseTables.Customers)} WHERE customer IN ({ids})", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (reader.GetName(i) is not ("customer" or "first_load" or "last_load") && reader.GetValue(i) is string or long
                    && Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) is { } value && Person.IsContact(value))
                {
                    contacts.Add(value);
                }
            }
        }
        return contacts;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(WarehouseSession session, string sql, CancellationToken cancellation)
    {
        var texts = new List<string>();
        await using var reader = await session.ReadAsync(sql, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }

    private string Ids(Person person) => string.Join(", ", person.Customers.Select(Sql.Literal));
}
