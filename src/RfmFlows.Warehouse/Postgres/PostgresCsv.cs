using System.Buffers;
using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>Writes CSV files with the same bytes as DuckDB does. COPY cannot: it quotes other texts.</summary>
internal static class PostgresCsv
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static async Task<long> WriteAsync(PostgresSession session, string select, Columns columns, FileWrite file, CancellationToken cancellation)
    {
        var unfinished = $"{file.Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file.Path))!);
            var form = file.Csv ?? new CsvForm();
            long rows;
            await using (var writer = new StreamWriter(unfinished, Utf8, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 }))
            {
                rows = await WriteRowsAsync(session, AsTexts(session.Dialect, select, columns, form), columns, form, writer, cancellation);
            }
            File.Move(unfinished, file.Path, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<long> WriteRowsAsync(
        PostgresSession session, string select, Columns columns, CsvForm form, StreamWriter writer, CancellationToken cancellation)
    {
        var special = SearchValues.Create([form.Delimiter, '"', '\n', '\r', '#']);
        if (form.Header)
        {
            WriteLine(i => columns[i].Name);
        }
        await using var reader = await session.ReadAsync(select, cancellation);
        Func<int, string?> value = i => reader.IsDBNull(i) ? null : reader.GetString(i);
        var rows = 0L;
        for (; await reader.ReadAsync(cancellation); rows++)
        {
            WriteLine(value);
        }
        return rows;

        void WriteLine(Func<int, string?> field)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (i > 0)
                {
                    writer.Write(form.Delimiter);
                }
                if (field(i) is { } text)
                {
                    // Quotes tell an empty text from a missing one.
                    writer.Write(text.Length == 0 || text.AsSpan().ContainsAny(special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
                }
            }
            writer.Write('\n');
        }
    }

    private static string AsTexts(Dialect sql, string select, Columns columns, CsvForm form)
    {
        var texts = columns.Select((c, i) => (c.Type.Kind, form) switch
        {
            (ColumnKind.Date, { DateFormat: { } pattern }) => sql.FormatDate($"c{i}", pattern),
            (ColumnKind.DateTime, { DateTimeFormat: { } pattern }) => sql.FormatDate($"c{i}", pattern),
            // A whole real is written 1.0.
            (ColumnKind.Real, _) => $"regexp_replace({sql.ToText($"c{i}", c.Type)}, '^(-?[0-9]+)$', '\\1.0')",
            _ => sql.ToText($"c{i}", c.Type),
        });
        return $"SELECT {string.Join(", ", texts)} FROM ({select}) AS written({string.Join(", ", columns.Select((_, i) => $"c{i}"))})";
    }
}
