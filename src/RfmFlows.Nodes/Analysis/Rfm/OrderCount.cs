using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>
/// How orders are counted. Counting different orders customer by customer is most of the work of the whole analysis; where each row is
/// an order of its own, which two quick looks can prove, counting rows gives the same.
/// </summary>
internal sealed class OrderCount(BuildContext build, Column order)
{
    // Beyond this the proof costs more memory than it saves time.
    private const ulong MostBitsPerRow = 32;
    private const ulong MostBits = 1UL << 29;

    private readonly string _column = build.Sql.Quote(order.Name);

    /// <summary>The aggregate that counts the orders of a group.</summary>
    /// <param name="port">The input with the purchases.</param>
    /// <param name="where">The condition of the rows that can count; what holds for them holds for those of any period.</param>
    public async Task<string> OfAsync(string port, string where) =>
        await IsEachRowAnOrderAsync(port, where) ? "count(*)" : $"count(DISTINCT {_column})";

    /// <summary>Whether each of the rows is proved to be an order of its own; false where a proof would cost more than it saves.</summary>
    public async Task<bool> IsEachRowAnOrderAsync(string port, string where) =>
        await build.FactAsync(port, $"orders {_column} once where {where}", async () => await ProveAsync(build.From(port), where) ? 1 : 0) == 1;

    private async Task<bool> ProveAsync(string from, string where)
    {
        if (order.Type.Kind != ColumnKind.Integer || build.Sql.CountDistinctInRange(_column, 0, 0) is null)
        {
            return false;
        }
        // Of all rows, which a table knows without being read; those that count lie within.
        await using var range = await build.Session.ReadAsync($"SELECT count(*), min({_column}), max({_column}) FROM {from}", build.Cancellation);
        await range.ReadAsync(build.Cancellation);
        if (await range.IsDBNullAsync(1, build.Cancellation))
        {
            return false;
        }
        var (all, min, max) = (range.GetInt64(0), range.GetInt64(1), range.GetInt64(2));
        await range.DisposeAsync();
        var further = unchecked((ulong)max - (ulong)min);
        if (further >= MostBits || further >= (ulong)all * MostBitsPerRow)
        {
            return false;
        }
        await using var proof = await build.Session.ReadAsync(
            $"SELECT count(*), {build.Sql.CountDistinctInRange(_column, min, max)} FROM {from} WHERE {where}", build.Cancellation);
        await proof.ReadAsync(build.Cancellation);
        // A row without an order adds to the rows and not to the orders.
        return !await proof.IsDBNullAsync(1, build.Cancellation) && Convert.ToInt64(proof.GetValue(1), CultureInfo.InvariantCulture) == proof.GetInt64(0);
    }
}
