using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Inline;

/// <summary>RF218x: remarks about tables that are typed by hand.</summary>
internal static class InlineRemarks
{
    public static Remark NameTwice(string name) => Remark.Error("RF2180",
        ($"Two columns are called '{name}'.", $"Два столбца называются «{name}»."), ("Rename one of them; upper and lower case count as the same.", "Переименуйте один из них; регистр букв не различается."));

    public static Remark WrongLength(int found, int expected) => Remark.Error("RF2181",
        ($"The row has {found} values, and there are {expected} columns.", $"В строке значений: {found}, а столбцов: {expected}."),
        ("Give one value a column; null where it is missing.", "Укажите по значению на столбец; пропущенное — null."));

    public static Remark WrongValue(string value, Column column) => Remark.Error("RF2182",
        ($"'{value}' does not fit the column '{column.Name}' ({TypeChoices.TitleOf(column.Type).En.ToLowerInvariant()}).", $"Значение «{value}» не подходит столбцу «{column.Name}» ({TypeChoices.TitleOf(column.Type).Ru.ToLowerInvariant()})."),
        column.Type.Kind switch
        {
            ColumnKind.Date => ("Write dates as 2026-10-31.", "Записывайте даты как 2026-10-31."),
            ColumnKind.DateTime => ("Write moments as 2026-10-31 12:30:00.", "Записывайте моменты как 2026-10-31 12:30:00."),
            ColumnKind.Decimal => ($"Write a number with at most {column.Type.Scale} digits after the point.", $"Укажите число не более чем с {column.Type.Scale} знаками после точки."),
            ColumnKind.Boolean => ("Write true or false.", "Укажите true или false."),
            _ => ("Write a number.", "Укажите число."),
        });
}
