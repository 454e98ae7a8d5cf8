using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Fits the further columns of a load to those that a table of the base has.</summary>
internal static class BaseColumns
{
    // Longer names are cut by some engines, and what stood for them could not be told after a restart.
    private const int LongestName = 63;

    /// <summary>The further columns under the names that the base has for them; every problem goes to <paramref name="add"/>.</summary>
    /// <param name="table">The columns that the table has now.</param>
    /// <param name="known">Columns of the table that the program itself knows.</param>
    public static IReadOnlyList<Column> Fit(IEnumerable<Column> wanted, Columns table, Columns known, string setting, Action<Remark> add)
    {
        var fitted = new List<Column>();
        foreach (var column in wanted)
        {
            if (known.Has(column.Name))
            {
                add(BaseRemarks.NameTaken(column.Name).At(setting));
            }
            else if (Encoding.UTF8.GetByteCount(column.Name) > LongestName)
            {
                add(BaseRemarks.NameTooLong(column.Name).At(setting));
            }
            else if (table.Find(column.Name) is { } kept && kept.Type != column.Type)
            {
                add(BaseRemarks.OtherType(column, kept).At(setting));
            }
            else
            {
                fitted.Add(table.Find(column.Name) ?? column);
            }
        }
        return fitted;
    }

    /// <summary>Adds the columns that a table does not have yet.</summary>
    public static async Task AddAsync(WarehouseSession session, TableName table, IEnumerable<Column> columns, CancellationToken cancellation)
    {
        var sql = session.Dialect;
        var there = await session.DescribeAsync($"SELECT * FROM {sql.Quote(table)}", cancellation);
        foreach (var column in columns.Where(c => !there.Has(c.Name)))
        {
            await session.ExecuteAsync($"ALTER TABLE {sql.Quote(table)} ADD COLUMN {sql.Quote(column.Name)} {sql.ColumnTypeName(column.Type)}", cancellation);
        }
    }
}
