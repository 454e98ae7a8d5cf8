using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The table of the port <see cref="NodeDescription.ErrorPort"/>.</summary>
internal static class ErrorTable
{
    public static readonly Columns Columns = Columns.Of(
        ("node", ColumnType.Text), ("code", ColumnType.Text), ("message", ColumnType.Text), ("remedy", ColumnType.Text), ("at", ColumnType.DateTime));
}
