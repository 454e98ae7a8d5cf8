using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>The tables of the customer base and the columns that the program itself knows; others come with the data.</summary>
internal static class BaseTables
{
    public const string Schema = "base";

    /// <summary>What the customer of receipts is that were made anonymous. A load never brings it, because it is no value.</summary>
    public const string Nobody = "";

    public static readonly TableName State = new(Schema, "state");
    public static readonly TableName Loads = new(Schema, "loads");
    public static readonly TableName Receipts = new(Schema, "receipts");
    public static readonly TableName Lines = new(Schema, "lines");
    public static readonly TableName Customers = new(Schema, "customers");
    public static readonly TableName Merges = new(Schema, "merges");
    public static readonly TableName Survivors = new(Schema, "survivors");
    public static readonly TableName Erased = new(Schema, "erased");

    /// <summary>Which load brought a row, and which wrote it last.</summary>
    public static readonly Columns Marks = Columns.Of(("first_load", ColumnType.Integer), ("last_load", ColumnType.Integer));

    public static readonly Columns ReceiptColumns = Columns.Of(
        ("source", ColumnType.Text), ("receipt", ColumnType.Text), ("customer", ColumnType.Text), ("order", ColumnType.Text), ("date", ColumnType.DateTime),
        ("sum", ColumnType.Money), ("discount", ColumnType.Money), ("cost", ColumnType.Money), ("store", ColumnType.Text), ("channel", ColumnType.Text),
        ("changed_at", ColumnType.DateTime), ("line_count", ColumnType.Integer), ("line_mark", ColumnType.Text));

    public static readonly Columns LineColumns = Columns.Of(
        ("source", ColumnType.Text), ("receipt", ColumnType.Text), ("customer", ColumnType.Text), ("order", ColumnType.Text), ("date", ColumnType.DateTime),
        ("product", ColumnType.Text), ("category", ColumnType.Text), ("quantity", ColumnType.Decimal(4)), ("price", ColumnType.Money), ("sum", ColumnType.Money),
        ("discount", ColumnType.Money), ("cost", ColumnType.Money));

    public static readonly Columns CustomerColumns = Columns.Of(("customer", ColumnType.Text), ("changed_at", ColumnType.DateTime));

    /// <summary>Every table with its columns, in the order in which they are made.</summary>
    public static IReadOnlyList<(TableName Table, Columns Columns)> All { get; } =
    [
        (State, Columns.Of(("id", ColumnType.Text), ("loads", ColumnType.Integer), ("receipts", ColumnType.Integer), ("customers", ColumnType.Integer), ("merges", ColumnType.Integer))),
        (Loads, Columns.Of(
            ("load", ColumnType.Integer), ("kind", ColumnType.Text), ("loaded_at", ColumnType.DateTime), ("as_of", ColumnType.Date), ("source", ColumnType.Text),
            ("mode", ColumnType.Text), ("scenario", ColumnType.Text), ("node", ColumnType.Text), ("run", ColumnType.Text), ("fingerprint", ColumnType.Text),
            ("rows_read", ColumnType.Integer), ("rows_new", ColumnType.Integer), ("rows_changed", ColumnType.Integer), ("rows_unchanged", ColumnType.Integer),
            ("rows_outdated", ColumnType.Integer), ("rows_removed", ColumnType.Integer), ("rows_rejected", ColumnType.Integer))),
        (Receipts, ReceiptColumns.With(Marks)),
        (Lines, LineColumns),
        (Customers, CustomerColumns.With(Marks)),
        (Merges, Columns.Of(
            ("number", ColumnType.Integer), ("load", ColumnType.Integer), ("from_customer", ColumnType.Text), ("into_customer", ColumnType.Text),
            ("decision", ColumnType.Text), ("reason", ColumnType.Text), ("decided_at", ColumnType.DateTime))),
        (Survivors, Columns.Of(("customer", ColumnType.Text), ("survivor", ColumnType.Text))),
        (Erased, Columns.Of(("hash", ColumnType.Text), ("erased_at", ColumnType.DateTime))),
    ];

    // Columns that serve the base alone and are not given out.
    private static readonly string[] InnerOfReceipts = ["source", "receipt", "changed_at", "line_count", "line_mark", "first_load", "last_load"];
    private static readonly string[] InnerOfCustomers = ["changed_at", "first_load", "last_load"];

    /// <summary>The columns of a table that the program itself knows; no further column can have such a name.</summary>
    public static Columns Known(TableName table) => All.First(t => t.Table == table).Columns;

    /// <summary>What readers of a table get: its columns but those that serve the base alone.</summary>
    public static Columns Given(TableName table, Columns columns) => columns.Without(table == Customers ? InnerOfCustomers : InnerOfReceipts);
}
