using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>One load of customers.</summary>
internal sealed class CustomerLoad(BuildContext build, RoleColumns source)
{
    private static readonly string[] Keys = ["customer"];

    private Dialect Sql => build.Sql;

    private string Given => string.Join(", ", source.Into.Select(c => Sql.Quote(c.Name)));

    public async Task RunAsync()
    {
        var rows = $"SELECT * FROM {await build.ScratchAsync("rows", await RowsAsync())}";
        var rejected = $"SELECT CASE WHEN reason <> 'erased' THEN customer END AS customer, reason FROM ({rows}) AS r WHERE reason IS NOT NULL";
        var counted = new BaseLoad("customers")
        {
            Read = build.Input(KeepCustomersNode.Input).Rows ?? await build.Session.CountAsync(build.Input(KeepCustomersNode.Input).Name, build.Cancellation),
            Rejected = Convert.ToInt64(await build.Session.ScalarAsync($"SELECT count(*) FROM ({rejected}) AS r", build.Cancellation)),
        };
        long? number = null;
        var load = await BaseWriter.RunAsync(build, writer =>
        {
            number = writer.Number;
            return WriteAsync(writer, $"SELECT {Given} FROM ({rows}) AS r WHERE reason IS NULL", counted);
        });
        if (number is { } done)
        {
            build.Output(KeepCustomersNode.New, $"SELECT {Given} FROM {Sql.Quote(BaseTables.Customers)} WHERE first_load = {done}");
        }
        build.Output(KeepCustomersNode.Rejected, rejected);
        await GiveAllAsync();
        await BaseWriter.GiveAsync(build, KeepCustomersNode.Load, number, load);
    }

    // A dry run has added no columns, so some may not be there.
    private async Task GiveAllAsync()
    {
        var columns = build.OutputColumns(KeepCustomersNode.All);
        var there = await build.Session.DescribeAsync($"SELECT * FROM {Sql.Quote(BaseTables.Customers)}", build.Cancellation);
        var known = BaseReading.Customers(Sql, new Columns(columns.Where(c => there.Has(c.Name))), await BaseReading.HasMergesAsync(build.Session, build.Cancellation));
        var list = columns.Select(c => there.Has(c.Name) ? Sql.Quote(c.Name) : $"{Sql.Cast("NULL", c.Type)} AS {Sql.Quote(c.Name)}");
        build.Output(KeepCustomersNode.All, $"SELECT {string.Join(", ", list)} FROM ({known}) AS known", [new SortKey("customer")]);
    }

    // Rows that are alike count once; of those that differ the latest change stays, where the rows tell.
    private async Task<string> RowsAsync()
    {
        var from = build.From(KeepCustomersNode.Input);
        var customer = source.Found.First(f => f.Role.Column.Name == "customer");
        var erased = await Erasures.AmongAsync(build, $"SELECT DISTINCT {customer.Role.Value(Sql, customer.From)} FROM {from}");
        var isErased = erased.Count == 0 ? "" : $" WHEN customer IN ({string.Join(", ", erased.Select(Sql.Literal))}) THEN 'erased'";
        var latest = source.Has("changed_at") ? "ORDER BY changed_at DESC NULLS LAST" : "ORDER BY customer";
        var once = $"SELECT DISTINCT {string.Join(", ", source.Values(Sql))} FROM {from}";
        var ranked = $"SELECT *, rank() OVER (PARTITION BY customer {latest}) AS rank FROM ({once}) AS once";
        return $"SELECT {Given}, CASE WHEN customer IS NULL THEN 'no-customer'{isErased} WHEN count(*) OVER (PARTITION BY customer) > 1 THEN 'duplicate-customer' END AS reason "
            + $"FROM ({ranked}) AS ranked WHERE rank = 1";
    }

    private async Task<BaseLoad> WriteAsync(BaseWriter writer, string accepted, BaseLoad counted)
    {
        if (writer.Number is not null)
        {
            await BaseColumns.AddAsync(build.Session, BaseTables.Customers, source.Further.Select(f => f.Into), build.Cancellation);
        }
        var table = await build.Session.DescribeAsync($"SELECT * FROM {Sql.Quote(BaseTables.Customers)}", build.Cancellation);
        var given = source.Into.Where(c => c.Name != "customer").ToList();
        var upsert = new Upsert(Sql, BaseTables.Customers, Keys, table, given, _ => !build.Get(KeepCustomersNode.Wipe), source.Has("changed_at"));
        var difference = await writer.HelperAsync("difference", upsert.Difference(accepted));
        if (build.IsWanted(KeepCustomersNode.Changed))
        {
            await build.CreateOutputAsync(KeepCustomersNode.Changed, upsert.Changes(difference, Keys, given));
        }
        if (writer.Number is { } number)
        {
            await writer.ExecuteAsync(upsert.Delete(difference));
            await writer.ExecuteAsync(upsert.Insert(difference, number));
        }
        else
        {
            await build.CreateOutputAsync(KeepCustomersNode.New, $"SELECT {Given} FROM {difference} AS d WHERE is_new");
        }
        return await writer.CountAsync(upsert, accepted, difference, counted);
    }
}
