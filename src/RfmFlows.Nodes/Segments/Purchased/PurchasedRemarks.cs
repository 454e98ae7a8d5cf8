using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;

namespace RfmFlows.Nodes.Segments.Purchased;

/// <summary>RF4093…: remarks of the conditions on purchased products.</summary>
internal static class PurchasedRemarks
{
    public static Remark NeedsMissing(PurchasedCondition condition, IReadOnlyList<Need> missing) => Remark.Error("RF4093",
        ($"The condition '{condition.Name}' needs {string.Join(", ", missing.Select(n => n.What.En))}.", $"Условию «{condition.Name}» нужно: {string.Join(", ", missing.Select(n => n.What.Ru))}."),
        ("Choose the column of the role, or link the order lines.", "Выберите столбец роли или подключите позиции чеков."));

    public static Remark NameTaken(string name) => Remark.Error("RF4094",
        ($"The column '{name}' would be there twice.", $"Столбец «{name}» повторился бы."),
        ("Give the condition another name.", "Дайте условию другое имя."));

    public static Remark NoLines(Need need) => Remark.Error("RF4095",
        ($"It cannot be told whose the order lines are; missing: {need.What.En}.", $"Нельзя определить, чьи это позиции; не хватает: {need.What.Ru}."),
        ("Choose the column with the order, which must be in the purchases too, or those with customer and date.", "Выберите столбец чека, который есть и в покупках, или столбцы клиента и даты."));

    public static Remark NeverBought(string name, IReadOnlyList<string> values) => Remark.Warning("RF4096",
        ($"No order line has these values of the condition '{name}': {string.Join(", ", values)}.", $"Ни в одной позиции нет значений условия «{name}»: {string.Join(", ", values)}."),
        ("Check the spelling: they must stand as in the column.", "Проверьте написание: оно должно совпадать со столбцом."));
}
