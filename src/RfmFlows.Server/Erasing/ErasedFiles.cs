using RfmFlows.Engine;
using RfmFlows.Nodes.Base;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Erasing;

/// <summary>Strikes a person out of files: members of segments, uploads, downloads, sample data.</summary>
internal sealed class ErasedFiles(IWarehouse warehouse, Person person, string nobody)
{
    private static readonly string[] Texts = [".csv", ".tsv", ".txt", ".ndjson", ".jsonl", ".json"];

    // Stores that are cleaned by their own means, and what goes with its process.
    private static readonly string[] Stores = ["warehouse.duckdb", "store.db", "secrets.key", "spill", "private", "keys", "segments"];

    /// <summary>Empties the person's rows in versions of segments, which keep their number of members; returns the files changed.</summary>
    public async Task<int> StrikeSegmentsAsync(string folder, CancellationToken cancellation)
    {
        var struck = 0;
        foreach (var file in Files(folder, "*.parquet"))
        {
            struck += await StrikeAsync(file, keepsRows: true, cancellation) ? 1 : 0;
        }
        return struck;
    }

    /// <summary>Takes the person's rows out of the other files of the data folder; what is of no form that can be changed is named.</summary>
    public async Task<(IReadOnlyList<string> Changed, IReadOnlyList<string> Left)> StrikeDataAsync(string folder, CancellationToken cancellation)
    {
        var (changed, left) = (new List<string>(), new List<string>());
        foreach (var file in Files(folder, "*").Where(f => !Stores.Any(s => Path.GetRelativePath(folder, f).StartsWith(s, StringComparison.Ordinal))))
        {
            var ending = Path.GetExtension(file).ToLowerInvariant();
            var text = new ErasedText(person);
            if (ending == ".parquet" ? await StrikeAsync(file, keepsRows: false, cancellation) : Texts.Contains(ending) && await text.StrikeAsync(file, cancellation))
            {
                changed.Add(Path.GetRelativePath(folder, file));
            }
            else if (ending is not ".parquet" && !Texts.Contains(ending) && (ending is ".xlsx" or ".xls" || await text.HoldsAsync(file, cancellation)))
            {
                left.Add(Path.GetRelativePath(folder, file));
            }
        }
        return (changed, left);
    }

    private static List<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    private async Task<bool> StrikeAsync(string file, bool keepsRows, CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        var sql = session.Dialect;
        var staging = session.ScratchName(new TableName(KeptTables.Schema, "erasure"));
        var rows = await session.OpenFileAsync(new FileRead(file, FileFormat.Parquet), staging, cancellation);
        var columns = await session.DescribeAsync(rows.Select, cancellation);
        // The first column of a segment is its customer, whatever it is called.
        if (person.Holds(sql, columns, c => Person.IsOwner(c.Name) || (keepsRows && c == columns[0])) is not { } holds || await session.ScalarAsync($"SELECT 1 FROM ({rows.Select}) AS f WHERE {holds} LIMIT 1", cancellation) is null)
        {
            return false;
        }
        var select = keepsRows
            ? $"SELECT {string.Join(", ", columns.Select(c => $"CASE WHEN coalesce({holds}, FALSE) THEN {(c == columns[0] && c.Type.Kind == ColumnKind.Text ? sql.Literal(nobody) : "NULL")} ELSE {sql.Quote(c.Name)} END AS {sql.Quote(c.Name)}"))} FROM ({rows.Select}) AS f"
            : $"SELECT * FROM ({rows.Select}) AS f WHERE NOT coalesce({holds}, FALSE)";
        await session.ExportAsync(select, columns, new FileWrite(file, FileFormat.Parquet), cancellation);
        await session.DropTableAsync(staging, cancellation);
        return true;
    }
}
