using System.Data.Common;

namespace RfmFlows.Server.Api;

/// <summary>Reads the rows of one page as JSON can carry them.</summary>
internal static class CellRows
{
    /// <summary>Reads to the end and closes the reader.</summary>
    public static async Task<List<IReadOnlyList<object?>>> ReadAsync(DbDataReader reader, CancellationToken cancellation)
    {
        await using var open = reader;
        var rows = new List<IReadOnlyList<object?>>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = CellValue.Of(await reader.IsDBNullAsync(i, cancellation) ? null : reader.GetValue(i));
            }
            rows.Add(row);
        }
        return rows;
    }
}
