using RfmFlows.Nodes.Sources.Files;

namespace RfmFlows.Server.Api;

/// <summary>What a file holds, before it is used.</summary>
/// <param name="Kind"><c>csv</c>, <c>excel</c>, <c>parquet</c> or <c>json</c>.</param>
/// <param name="Encoding">Of a text: its encoding.</param>
/// <param name="Delimiter">Of a delimited text: the delimiter; a blank stands for runs of blanks.</param>
/// <param name="Header">Whether the first line names the columns; null where the format says it by itself.</param>
/// <param name="DecimalComma">Of a delimited text: numbers are written 12,5.</param>
/// <param name="Rows">The first rows as they stand in the file.</param>
/// <param name="Remarks">What should be known before it is used.</param>
internal sealed record FilePreviewView(
    string Kind, long Size, string? Encoding, string? Delimiter, bool? Header, bool? DecimalComma, IReadOnlyList<ColumnView> Columns,
    IReadOnlyList<IReadOnlyList<string?>> Rows, IReadOnlyList<RemarkView> Remarks)
{
    public static FilePreviewView Of(SourceFile file, IReadOnlyList<string?[]> rows, string language) => new(
        file.Form.Kind, new FileInfo(file.Path).Length, file.Form.Encoding, file.Form.Delimiter, file.Form.Header, file.Form.DecimalComma,
        [.. file.Columns.Select(c => new ColumnView(c.Column.Name, c.Column.Type.ToString()))], rows, RemarkView.Of(file.Remarks, language));
}
