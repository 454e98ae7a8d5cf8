using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources;

/// <summary>The column types as users choose them; the values are those of <see cref="Warehouse.ColumnType"/>.</summary>
internal static class TypeChoices
{
    public static Choice[] All { get; } =
    [
        new("text", ("Text", "Текст")), new("integer", ("Whole number", "Целое число")), new("decimal(2)", ("Money, 2 digits", "Деньги, 2 знака")),
        new("decimal(4)", ("Number, 4 digits", "Число, 4 знака")), new("decimal(6)", ("Number, 6 digits", "Число, 6 знаков")), new("real", ("Real number", "Вещественное число")),
        new("boolean", ("Yes or no", "Да или нет")), new("date", ("Date", "Дата")), new("datetime", ("Date and time", "Дата и время")),
    ];
}
