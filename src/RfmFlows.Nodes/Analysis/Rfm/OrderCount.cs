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
    private const int MostBitsPerRow = 32;
    private const long MostBits = 1L << 29;

    private readonly string _column = build.Sql.Quote(order.Name);

    /// <summary>The aggregate that counts the orders of a group.</summary>
    /// <param name="rows">What stands after FROM, with its WHERE.</param>
    public async Task<string> OfAsync(string rows) => await IsEachRowAnOrderAsync(rows) ? "count(*)" : $"count(DISTINCT {_column})";

    private async Task<bool> IsEachRowAnOrderAsync(string rows)
    {
        if (order.Type.Kind != ColumnKind.Integer || build.Sql.CountDistinctInRange(_column, 0, 0) is null)
        {
            return false;
        }
        long count, min, max;
        await using (var reader = await build.Session.ReadAsync($"SELECT count(*), count({_column}), min({_column}), max({_column}) FROM {rows}", build.Cancellation))
        {
            await reader.ReadAsync(build.Cancellation);
            count = reader.GetInt64(0);
            if (count == 0 || reader.GetInt64(1) != count)
            {
                return false;
            }
            (min, max) = (reader.GetInt64(2), reader.GetInt64(3));
        }
        var bits = (Int128)max - min + 1;
        return bits <= MostBits && bits <= (Int128)count * MostBitsPerRow
            && Convert.ToInt64(await build.Session.ScalarAsync($"SELECT {build.Sql.CountDistinctInRange(_column, min, max)} FROM {rows}", build.Cancellation), CultureInfo.InvariantCulture) == count;
    }
}
