using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What an indicator is measured in, and the column that holds it.</summary>
internal sealed record Unit(LocalText Title, ColumnType Type)
{
    public static readonly Unit Date = new(("date", "дата"), ColumnType.Date);
    public static readonly Unit Days = new(("days", "дни"), ColumnType.Integer);
    public static readonly Unit PartDays = new(("days", "дни"), ColumnType.Decimal(2));
    public static readonly Unit Pieces = new(("pcs", "шт."), ColumnType.Integer);
    public static readonly Unit Quantity = new(("pcs", "шт."), ColumnType.Decimal(4));
    public static readonly Unit Rate = new(("pcs/30 days", "шт./30 дней"), ColumnType.Decimal(2));
    public static readonly Unit Money = new(("money", "деньги"), ColumnType.Money);
    public static readonly Unit Percent = new(("%", "%"), ColumnType.Decimal(2));
    public static readonly Unit FinePercent = new(("%", "%"), ColumnType.Decimal(6));
    public static readonly Unit Ratio = new(("ratio", "отношение"), ColumnType.Decimal(4));
    public static readonly Unit Share = new(("0…1", "0…1"), ColumnType.Decimal(4));
    public static readonly Unit Flag = new(("yes/no", "да/нет"), ColumnType.Boolean);
    public static readonly Unit Text = new(("text", "текст"), ColumnType.Text);
    public static readonly Unit Number = new(("number", "число"), ColumnType.Integer);
    public static readonly Unit Points = new(("points", "баллы"), ColumnType.Money);
    public static readonly Unit Minutes = new(("minutes", "минуты"), ColumnType.Integer);
}
