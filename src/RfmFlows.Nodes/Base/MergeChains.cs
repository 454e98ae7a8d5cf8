using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Follows merges to the customer who is left in the end.</summary>
internal sealed class MergeChains(BaseWriter writer)
{
    private const int MostNamed = 10;

    // Each round doubles the length that has been followed, so only a circle takes more.
    private const int MostRounds = 40;

    /// <summary>The merges that hold: of each customer the latest decision, unless it undid one.</summary>
    public static string Active(Dialect sql) =>
        $"SELECT from_customer, into_customer FROM (SELECT DISTINCT ON (from_customer) from_customer, into_customer, decision FROM {sql.Quote(BaseTables.Merges)} "
        + "ORDER BY from_customer, number DESC) AS latest WHERE decision = 'merge'";

    /// <summary>A table of customers with who is left of them.</summary>
    /// <param name="edges">A table with customer and survivor, each customer once.</param>
    /// <exception cref="FlowException">RF2211: they lead in a circle.</exception>
    public async Task<string> ResolveAsync(string edges)
    {
        var table = edges;
        for (var round = 0; round < MostRounds; round++)
        {
            if (await writer.Build.Session.ScalarAsync($"SELECT 1 FROM {table} AS a JOIN {table} AS b ON b.customer = a.survivor LIMIT 1", writer.Build.Cancellation) is null)
            {
                return table;
            }
            table = await writer.HelperAsync($"chain_{round}",
                $"SELECT a.customer, coalesce(b.survivor, a.survivor) AS survivor FROM {table} AS a LEFT JOIN {table} AS b ON b.customer = a.survivor");
        }
        throw new FlowException(BaseRemarks.Cycle(await InCircleAsync(table)).At(MergeCustomersNode.Into.Setting.Name));
    }

    /// <summary>Puts them in the place of those that the base had.</summary>
    public static async Task WriteAsync(WarehouseSession session, string survivors, CancellationToken cancellation)
    {
        var table = session.Dialect.Quote(BaseTables.Survivors);
        await session.ExecuteAsync($"DELETE FROM {table}", cancellation);
        await session.ExecuteAsync($"INSERT INTO {table} SELECT customer, survivor FROM {survivors}", cancellation);
    }

    private async Task<IReadOnlyList<string>> InCircleAsync(string table)
    {
        var customers = new List<string>();
        await using var reader = await writer.Build.Session.ReadAsync(
            $"SELECT DISTINCT survivor FROM {table} AS a WHERE EXISTS (SELECT 1 FROM {table} AS b WHERE b.customer = a.survivor) ORDER BY 1 LIMIT {MostNamed}", writer.Build.Cancellation);
        while (await reader.ReadAsync(writer.Build.Cancellation))
        {
            customers.Add(reader.GetString(0));
        }
        return customers;
    }
}
