using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Files;

/// <summary>Writes delimited text: values are put into their form by SQL, the warehouse writes UTF-8, other encodings are made of that as a stream.</summary>
internal sealed class CsvFile(WarehouseSession session, CsvStyle style)
{
    private const int Cyrillic = 1251;
    private const int BlockSize = 1 << 16;

    // What a spreadsheet takes for a formula, but for numbers and telephones.
    private const string Formula = "^[=@+\t\r-]";
    private const string Harmless = "^[+-]?[0-9][0-9 ().,-]*$";

    private Dialect Sql => session.Dialect;

    /// <param name="ordered">The rows in their order.</param>
    /// <exception cref="FlowException">RF4404: a character does not exist in the encoding.</exception>
    public async Task WriteAsync(string ordered, Columns columns, string path, CancellationToken cancellation)
    {
        var texts = new Columns(columns.Select(c => c with { Type = ColumnType.Text }));
        // Ordered before the values become texts, for 10 stands behind 9.
        var select = $"SELECT {string.Join(", ", columns.Select(c => $"{Value(c)} AS {Sql.Quote(c.Name)}"))} FROM ({ordered}) AS ordered";
        var form = new CsvForm(style.Delimiter);
        if (style.Encoding == CsvStyle.Utf8)
        {
            await session.ExportAsync(select, texts, new FileWrite(path, FileFormat.Csv, form), cancellation);
            return;
        }
        var (plain, unfinished) = ($"{path}.{Guid.NewGuid():N}.utf8.tmp", $"{path}.{Guid.NewGuid():N}.tmp");
        try
        {
            await session.ExportAsync(select, texts, new FileWrite(plain, FileFormat.Csv, form), cancellation);
            await RecodeAsync(plain, unfinished, cancellation);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(plain);
            File.Delete(unfinished);
        }
    }

    private string Value(Column column)
    {
        var value = Sql.Quote(column.Name);
        return column.Type.Kind switch
        {
            ColumnKind.Text when style.GuardFormulas => $"CASE WHEN {Sql.Matches(value, Formula)} AND NOT {Sql.Matches(value, Harmless)} THEN '''' || {value} ELSE {value} END",
            ColumnKind.Decimal or ColumnKind.Real when style.DecimalComma => $"replace({Sql.ToText(value, column.Type)}, '.', ',')",
            ColumnKind.Date => Sql.FormatDate(value, style.DateFormat),
            ColumnKind.DateTime => Sql.FormatDate(value, style.DateFormat + " %H:%M:%S"),
            _ => Sql.ToText(value, column.Type),
        };
    }

    private async Task RecodeAsync(string from, string to, CancellationToken cancellation)
    {
        var encoding = style.Encoding == "windows-1251"
            ? CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        using var reader = new StreamReader(from, new UTF8Encoding(false));
        await using var file = File.Create(to);
        await file.WriteAsync(encoding.Preamble.ToArray(), cancellation);
        var encoder = encoding.GetEncoder();
        var characters = new char[BlockSize];
        var bytes = new byte[encoding.GetMaxByteCount(BlockSize)];
        var lines = 1L;
        while (await reader.ReadBlockAsync(characters, cancellation) is > 0 and var count)
        {
            try
            {
                var length = encoder.GetBytes(characters.AsSpan(0, count), bytes, flush: false);
                await file.WriteAsync(bytes.AsMemory(0, length), cancellation);
            }
            catch (EncoderFallbackException e)
            {
                lines += characters.AsSpan(0, Math.Clamp(e.Index, 0, count)).Count('\n');
                throw new FlowException(ExportRemarks.NotInEncoding(lines, style.Encoding).At(ExportFileNode.Encoding.Name), e);
            }
            lines += characters.AsSpan(0, count).Count('\n');
        }
    }
}
