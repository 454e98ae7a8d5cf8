using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>The rows that a source left out: kept as a table, counted by reason, judged by the node's setting, told to the user.</summary>
internal static class Rejects
{
    /// <summary>Port of the rows that were left out; the same for every source.</summary>
    public const string Port = "rejects";

    public static readonly Columns Columns = Columns.Of(
        ("line", ColumnType.Integer), ("column", ColumnType.Text), ("reason", ColumnType.Text), ("content", ColumnType.Text));

    private static readonly SortKey[] Order = [new("line")];

    public static Port Output { get; } = Engine.Port.Table(Port, ("Rejected rows", "Отвергнутые строки")) with
    {
        Help = ("One row for each that was left out: its line, the column, the reason as a code, its content.",
            "По строке на каждую пропущенную: номер строки файла, столбец, код причины и содержимое."),
    };

    /// <summary>Gives the port, and a remark with counts and first places; content never stands in a remark.</summary>
    /// <param name="select">A SELECT with <see cref="Columns"/>, or null where nothing can be rejected.</param>
    /// <param name="harmless">Reasons that are counted apart and neither warned of nor limited.</param>
    /// <exception cref="FlowException">More rows were rejected than the settings allow.</exception>
    public static async Task GiveAsync(BuildContext build, string? select, params string[] harmless)
    {
        if (select is null)
        {
            build.Output(Port, None(build.Sql), Order);
            return;
        }
        var isWanted = build.IsWanted(Port);
        var table = isWanted ? await build.ScratchAsync("rejected", $"SELECT {build.Sql.List(Columns)} FROM ({select}) AS r") : $"({select})";
        var counts = (await CountAsync(build, table)).Where(c => !harmless.Contains(c.Reason)).ToList();
        var rows = counts.Sum(c => c.Rows);
        if (rows > 0)
        {
            var details = Details(counts);
            if (Most(build) is { } most && rows > most)
            {
                throw new FlowException(SourceRemarks.TooManyRejected(rows, most, details));
            }
            build.Add(SourceRemarks.Rejected(rows, details));
            build.Tally("rejected", rows);
        }
        if (isWanted)
        {
            build.Output(Port, $"SELECT * FROM {table}", Order);
        }
    }

    private static long? Most(BuildContext build) => build.Get(FileSettings.OnReject) switch
    {
        "stop" => 0,
        "limit" => build.Get(FileSettings.MostRejects),
        _ => null,
    };

    private static async Task<List<(string Reason, long Rows, long? Line, string Column)>> CountAsync(BuildContext build, string table)
    {
        var counts = new List<(string Reason, long Rows, long? Line, string Column)>();
        var sql = $"SELECT reason, count(*), min(line), min(\"column\") FROM {table} AS r GROUP BY reason ORDER BY count(*) DESC, reason";
        await using var reader = await build.Session.ReadAsync(sql, build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            counts.Add((reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.IsDBNull(3) ? "" : reader.GetString(3)));
        }
        return counts;
    }

    private static LocalText Details(List<(string Reason, long Rows, long? Line, string Column)> counts) => (
        string.Join("; ", counts.Select(c => $"{c.Rows} {c.Reason}: {RejectReasons.Meaning(c.Reason).En}{(c.Column.Length > 0 ? $" in '{c.Column}'" : "")}{(c.Line is { } line ? $", first in line {line}" : "")}")),
        string.Join("; ", counts.Select(c => $"{c.Rows} {c.Reason}: {RejectReasons.Meaning(c.Reason).Ru}{(c.Column.Length > 0 ? $" в «{c.Column}»" : "")}{(c.Line is { } line ? $", первая в строке {line}" : "")}")));

    private static string None(Dialect sql) => $"SELECT {string.Join(", ", Columns.Select(c => $"{sql.Cast("NULL", c.Type)} AS {sql.Quote(c.Name)}"))} WHERE FALSE";
}
