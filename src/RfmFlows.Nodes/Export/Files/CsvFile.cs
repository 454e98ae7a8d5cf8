using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Files;

/// <summary>Writes delimited text: values are put into their form by SQL, the warehouse writes UTF-8, other encodings are made of that as a stream.</summary>
internal sealed class CsvFile(BuildContext build, Relation input)
{
    private const int Cyrillic = 1251;
    private const int BlockSize = 1 << 16;

    // What a spreadsheet takes for a formula, but for numbers and telephones.
    private const string Formula = "^[=@+\t\r-]";
    private const string Harmless = "^[+-]?[0-9][0-9 ().,-]*$";

    private Dialect Sql => build.Sql;

    public async Task WriteAsync(string path)
    {
        var texts = new Columns(input.Columns.Select(c => c with { Type = ColumnType.Text }));
        // Ordered before the values become texts, for 10 stands behind 9.
        var ordered = $"SELECT * FROM {Sql.Quote(input.Name)} {Sql.TotalOrder([.. input.Order], input.Columns)}";
        var select = $"SELECT {string.Join(", ", input.Columns.Select(c => $"{Value(c)} AS {Sql.Quote(c.Name)}"))} FROM ({ordered}) AS ordered";
        var form = new CsvForm(build.Get(ExportFileNode.Delimiter)[0]);
        if (build.Get(ExportFileNode.Encoding) == "utf-8")
        {
            await build.Session.ExportAsync(select, texts, new FileWrite(path, FileFormat.Csv, form), build.Cancellation);
            return;
        }
        var plain = $"{path}.{build.Request.RunId}.utf8.tmp";
        var unfinished = $"{path}.{build.Request.RunId}.tmp";
        try
        {
            await build.Session.ExportAsync(select, texts, new FileWrite(plain, FileFormat.Csv, form), build.Cancellation);
            await RecodeAsync(plain, unfinished, build.Get(ExportFileNode.Encoding));
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
            ColumnKind.Text when build.Get(ExportFileNode.GuardFormulas) => $"CASE WHEN {Sql.Matches(value, Formula)} AND NOT {Sql.Matches(value, Harmless)} THEN '''' || {value} ELSE {value} END",
            ColumnKind.Decimal or ColumnKind.Real when build.Get(ExportFileNode.DecimalComma) => $"replace({Sql.ToText(value, column.Type)}, '.', ',')",
            ColumnKind.Date => Sql.FormatDate(value, build.Get(ExportFileNode.DateFormat)),
            ColumnKind.DateTime => Sql.FormatDate(value, build.Get(ExportFileNode.DateFormat) + " %H:%M:%S"),
            _ => Sql.ToText(value, column.Type),
        };
    }

    private async Task RecodeAsync(string from, string to, string name)
    {
        var encoding = name == "windows-1251"
            ? CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        using var reader = new StreamReader(from, new UTF8Encoding(false));
        await using var file = File.Create(to);
        await file.WriteAsync(encoding.Preamble.ToArray(), build.Cancellation);
        var encoder = encoding.GetEncoder();
        var characters = new char[BlockSize];
        var bytes = new byte[encoding.GetMaxByteCount(BlockSize)];
        var lines = 1L;
        while (await reader.ReadBlockAsync(characters, build.Cancellation) is > 0 and var count)
        {
            try
            {
                var length = encoder.GetBytes(characters.AsSpan(0, count), bytes, flush: false);
                await file.WriteAsync(bytes.AsMemory(0, length), build.Cancellation);
            }
            catch (EncoderFallbackException e)
            {
                lines += characters.AsSpan(0, Math.Clamp(e.Index, 0, count)).Count('\n');
                throw new FlowException(ExportRemarks.NotInEncoding(lines, name).At(ExportFileNode.Encoding.Name), e);
            }
            lines += characters.AsSpan(0, count).Count('\n');
        }
    }
}
