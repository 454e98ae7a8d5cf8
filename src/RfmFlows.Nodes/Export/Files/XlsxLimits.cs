using System.Buffers;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Files;

/// <summary>What a sheet holds.</summary>
internal static class XlsxLimits
{
    /// <summary>Rows below the header.</summary>
    public const long Rows = 1_048_575;
    public const int Columns = 16_384;
    public const int Text = 32_767;
    private const int SheetName = 31;
    private static readonly SearchValues<char> NotInSheetName = SearchValues.Create(@"\/?*[]:");

    public static IEnumerable<Remark> Problems(string sheet, Columns? columns)
    {
        if (sheet.Length is 0 or > SheetName || sheet.AsSpan().ContainsAny(NotInSheetName) || sheet.StartsWith('\'') || sheet.EndsWith('\''))
        {
            yield return ExportRemarks.BadSheetName(sheet).At(ExportFileNode.Sheet.Name);
        }
        if (columns?.Count > Columns)
        {
            yield return ExportRemarks.TooManyColumns(columns.Count, Columns);
        }
    }
}
