using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Cli;

namespace RfmFlows.Server.Bench;

/// <summary>What was measured, for people and for programs.</summary>
internal static class BenchReport
{
    private static readonly IReadOnlyList<LocalText> Head =
    [
        ("case", "замер"), ("ratio", "отношение"), ("limit", "предел"), ("CPU ratio", "отношение ЦП"), ("seconds", "секунды"),
        ("held against", "сравнение с"), ("peak MB", "память, МБ"), ("rows", "строки"), LocalText.Empty,
    ];

    public static JsonArray Json(IEnumerable<BenchRow> rows) => new([.. rows.Select(Json)]);

    /// <summary>A table whose columns are aligned.</summary>
    public static string Table(IReadOnlyList<BenchRow> rows, Language language)
    {
        var cells = rows.Select(r => Cells(r, language)).Prepend([.. Head.Select(language.Of)]).ToList();
        var widths = Enumerable.Range(0, Head.Count).Select(i => cells.Max(c => c[i].Length)).ToList();
        return string.Join('\n', cells.Select(line => string.Join("  ", line.Select((cell, i) => IsText(i) ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd()));
    }

    /// <summary>A report to keep: where and when it was measured, and the table.</summary>
    public static string Markdown(IReadOnlyList<BenchRow> rows, Language language, DateTimeOffset now, int runs, double loadBefore)
    {
        var text = new StringBuilder();
        var (cores, gib, cpu) = (Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024, RuntimeInformation.ProcessArchitecture);
        var (day, memory, load) = (now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Number(gib, "0"), Number(loadBefore, "0.0"));
        text.AppendLine(language.Of($"# Measured on {day}", $"# Замеры от {day}")).AppendLine();
        text.AppendLine(language.Of(
            $"{cores} cores, {memory} GiB, {cpu}, .NET {Environment.Version}; load of the last minute when it began: {load}.",
            $"Ядер: {cores}, {memory} ГиБ, {cpu}, .NET {Environment.Version}; средняя нагрузка за минуту до начала: {load}."));
        text.AppendLine(language.Of(
            $"Median of {runs} runs after one that is not counted; both sides of a ratio alternate.",
            $"Медиана по прогонам: {runs}, перед ними один неучтённый; стороны отношения чередуются.")).AppendLine();
        text.Append("| ").AppendJoin(" | ", Head.Select(language.Of)).AppendLine(" |");
        text.Append('|').AppendJoin('|', Head.Select((_, i) => IsText(i) ? "---" : "--:")).AppendLine("|");
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", Cells(row, language)).AppendLine(" |");
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static bool IsText(int column) => column is 0 or 5 or 8;

    private static string[] Cells(BenchRow row, Language language) => row.Failure is { } failure
        ? [row.Name, "", "", "", "", "", "", "", $"{language.Of("failed", "ошибка")}: {language.Of(failure)}"]
        :
        [
            row.Name, Number(row.Ratio, "0.00"), Number(row.Limit, "0.0"), row.CpuRatio is { } cpu ? Number(cpu, "0.00") : "", Number(row.Seconds, "0.00"), Number(row.AgainstSeconds, "0.00") + language.Of(" s: ", " с: ") + language.Of(row.Against),
            Number(row.PeakMb, "0"), Number(row.Rows, "N0"), row.Passed ? language.Of("good", "хорошо") : language.Of("too much", "слишком много"),
        ];

    private static JsonNode Json(BenchRow row) => new JsonObject
    {
        ["name"] = row.Name,
        ["ratio"] = Math.Round(row.Ratio, 3),
        ["seconds"] = Math.Round(row.Seconds, 3),
        ["cpu_ratio"] = row.CpuRatio is { } cpu ? Math.Round(cpu, 3) : null,
        ["peak_mb"] = Math.Round(row.PeakMb),
        ["rows"] = row.Rows,
        ["limit"] = row.Limit,
        ["against"] = row.Against.En,
        ["against_seconds"] = Math.Round(row.AgainstSeconds, 3),
        ["passed"] = row.Passed,
        ["failure"] = row.Failure?.En,
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
