using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Where the receipts of a load and their lines come from.</summary>
/// <param name="Lines">Null when the load brings none.</param>
internal sealed record ReceiptSource(RoleColumns Receipts, RoleColumns? Lines, string LinesPort)
{
    /// <summary>Reads the settings; every problem goes to <paramref name="add"/>.</summary>
    /// <param name="lines">The columns linked to the input of lines, or null.</param>
    /// <returns>Null where a column that must be there is missing.</returns>
    public static ReceiptSource? Of(SettingValues settings, Columns receipts, Columns? lines, Columns receiptTable, Columns lineTable, Action<Remark> add)
    {
        var needed = ReceiptSettings.KeyColumns(settings.Get(ReceiptSettings.Key));
        var found = RoleColumns.Of(Require(ReceiptSettings.ReceiptRoles, needed), settings, receipts, (BaseTables.Receipts, receiptTable), ReceiptSettings.Further, add);
        if (settings.Get(ReceiptSettings.Rows) == "line")
        {
            if (lines is not null)
            {
                add(BaseRemarks.LinesTwice().At(ReceiptSettings.Rows.Name));
            }
            return found is null ? null : new ReceiptSource(found, OfRows(found, receipts), ReceiptSettings.Receipts);
        }
        var ofLines = lines is null ? null : RoleColumns.Of(Require(ReceiptSettings.LineRoles, needed), settings, lines, (BaseTables.Lines, lineTable), ReceiptSettings.LineFurther, add);
        return found is null || (lines is not null && ofLines is null) ? null : new ReceiptSource(found, ofLines, ReceiptSettings.Lines);
    }

    private static IReadOnlyList<BaseRole> Require(IEnumerable<BaseRole> roles, IReadOnlyList<string> needed) =>
        [.. roles.Select(r => needed.Contains(r.Column.Name) ? r with { Required = true } : r)];

    // Rows that are lines have one column for what receipts and lines have alike, and those of goods by their names.
    private static RoleColumns OfRows(RoleColumns receipts, Columns input) => new(
        [.. ReceiptSettings.LineRoles
            .Select(line => (line, From: receipts.Found.FirstOrDefault(r => r.Role.Column.Name == line.Column.Name).From ?? input.Find(line.Column.Name)))
            .Where(f => f.From is not null && (f.line.Setting.Allowed.Count == 0 || f.line.Setting.Allowed.Contains(f.From.Type.Kind)))
            .Select(f => (f.line, f.From!))], []);
}
