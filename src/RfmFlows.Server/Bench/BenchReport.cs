using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.Server.Bench;

/// <summary>What was measured, for people and for programs.</summary>
internal static class BenchReport
{
    private static readonly string[] Head = ["case", "ratio", "limit", "seconds", "held against", "peak MB", "rows", ""];

    public static JsonArray Json(IEnumerable<BenchRow> rows) => new([.. rows.Select(Json)]);

    /// <summary>A table whose columns are aligned.</summary>
    public static string Table(IReadOnlyList<BenchRow> rows)
    {
        var cells = rows.Select(Cells).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(i => cells.Max(c => c[i].Length)).ToList();
        return string.Join('\n', cells.Select(line => string.Join("  ", line.Select((cell, i) => IsText(i) ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd()));
    }

    /// <summary>A report to keep: where and when it was measured, and the table.</summary>
    public static string Markdown(IReadOnlyList<BenchRow> rows, DateTimeOffset now, int runs, double loadBefore)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# Measured on {now:yyyy-MM-dd}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024:0} GiB, {RuntimeInformation.ProcessArchitecture}, .NET {Environment.Version}; load of the last minute when it began: {loadBefore:0.0}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Median of {runs} runs after one that is not counted; both sides of a ratio alternate.").AppendLine();
        text.Append("| ").AppendJoin(" | ", Head).AppendLine(" |");
        text.Append('|').AppendJoin('|', Head.Select((_, i) => IsText(i) ? "---" : "--:")).AppendLine("|");
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", Cells(row)).AppendLine(" |");
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static bool IsText(int column) => column is 0 or 4 or 7;

    private static string[] Cells(BenchRow row) => row.Failure is { } failure
        ? [row.Name, "", "", "", "", "", "", $"failed: {failure}"]
        :
        [
            row.Name, Number(row.Ratio, "0.00"), Number(row.Limit, "0.0"), Number(row.Seconds, "0.00"), Number(row.AgainstSeconds, "0.00") + " s: " + row.Against,
            Number(row.PeakMb, "0"), Number(row.Rows, "N0"), row.Passed ? "good" : "too much",
        ];

    private static JsonNode Json(BenchRow row) => new JsonObject
    {
        ["name"] = row.Name,
        ["ratio"] = Math.Round(row.Ratio, 3),
        ["seconds"] = Math.Round(row.Seconds, 3),
        ["peak_mb"] = Math.Round(row.PeakMb),
        ["rows"] = row.Rows,
        ["limit"] = row.Limit,
        ["against"] = row.Against,
        ["against_seconds"] = Math.Round(row.AgainstSeconds, 3),
        ["passed"] = row.Passed,
        ["failure"] = row.Failure,
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
