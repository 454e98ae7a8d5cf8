using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns.Tests;

/// <summary>A small recipients' table.</summary>
internal static class Rows
{
    public static readonly Columns Columns = Columns.Of(
        ("name", ColumnType.Text), ("sum", ColumnType.Money), ("count", ColumnType.Integer), ("date", ColumnType.Date), ("vip", ColumnType.Boolean), ("last purchase", ColumnType.Date));

    public static readonly RowShape Shape = new(Columns);

    public static Recipient Of(string? name = "Anna", decimal? sum = 12345.5m, long? count = 3, bool? vip = true) => new(
        Shape, "c1", "anna@example.org", true, [name, sum, count, new DateOnly(2026, 3, 8), vip, new DateOnly(2025, 12, 31)]);

    public static string Render(string text, Recipient? recipient = null, string language = "en", TextForm form = TextForm.Plain) =>
        MessageTemplate.Compile(text, Columns, form, language).Render(recipient ?? Of());
}
