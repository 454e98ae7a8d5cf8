using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources;

/// <summary>The column types as users choose them; the values are those of <see cref="ColumnType"/>.</summary>
internal static class TypeChoices
{
    public static Choice[] All { get; } =
    [
        new("text", ("Text", "Текст")), new("integer", ("Whole number", "Целое число")), new("decimal(2)", ("Money, 2 digits", "Деньги, 2 знака")),
        new("decimal(4)", ("Number, 4 digits", "Число, 4 знака")), new("decimal(6)", ("Number, 6 digits", "Число, 6 знаков")), new("real", ("Real number", "Вещественное число")),
        new("boolean", ("Yes or no", "Да или нет")), new("date", ("Date", "Дата")), new("datetime", ("Date and time", "Дата и время")),
    ];

    /// <summary>A type as users know it; one that they cannot choose as itself.</summary>
    public static LocalText TitleOf(ColumnType type) => All.FirstOrDefault(c => c.Value == type.ToString())?.Label ?? LocalText.Same(type.ToString());
}
