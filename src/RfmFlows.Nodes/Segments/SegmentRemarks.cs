using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>RF43xx: remarks of the nodes that work on segments.</summary>
internal static class SegmentRemarks
{
    public static Remark UnknownSegment(string id, IReadOnlyCollection<Choice> known) => Remark.Warning("RF4301",
        ($"'{id}' is not the id of a built-in segment.", $"«{id}» — не идентификатор встроенного сегмента."), Hint(id, known));

    public static Remark NoSegmentColumn() => Remark.Error("RF4302",
        ("The table has no text column 'segment'.", "В таблице нет текстового столбца «segment»."),
        ("Choose the column that holds the segment, or link a table that an analysis gave.",
            "Выберите столбец с сегментом или подключите таблицу, полученную от анализа."));

    public static Remark NoCustomerColumn() => Remark.Error("RF4303",
        ("The table has no column 'customer'.", "В таблице нет столбца «customer»."),
        ("Choose the column that says who the customer is.", "Выберите столбец, в котором указан клиент."));

    public static Remark BadId(string id) => Remark.Error("RF4311",
        ($"'{id}' is not a usable segment id.", $"«{id}» не годится как идентификатор сегмента."),
        ("Use 1 to 64 lower-case letters, digits and dashes.", "Используйте от 1 до 64 строчных латинских букв, цифр и дефисов."));

    public static Remark NotSaved(string id, IReadOnlyCollection<string> known) => Remark.Error("RF4312",
        ($"No segment '{id}' has been saved.", $"Сегмент «{id}» не сохранён."),
        known.Count > 0 ? Nearest.Hint(id, known) : ("Save one by the node 'Save segment' first.", "Сначала сохраните его узлом «Сохранение сегмента»."));

    public static Remark NoVersion(string id, DateOnly asOf) => Remark.Error("RF4313",
        ($"The segment '{id}' has no members that hold on {asOf:yyyy-MM-dd}.", $"У сегмента «{id}» нет состава на {asOf:yyyy-MM-dd}."),
        ("Choose a later as-of date, name a version, or save the segment for that day.",
            "Выберите более позднюю дату расчёта, укажите версию или сохраните сегмент на этот день."));

    public static Remark NoSuchVersion(string id, long version, int newest) => Remark.Error("RF4314",
        ($"The segment '{id}' has no version {version}.", $"У сегмента «{id}» нет версии {version}."),
        ($"Its newest version is {newest}; 0 takes the one that holds on the as-of date.", $"Последняя версия — {newest}; 0 берёт действующую на дату расчёта."));

    public static Remark MembersGone(string id, int version) => Remark.Error("RF4315",
        ($"The members of version {version} of '{id}' are no longer in the segment folder.", $"Состава версии {version} сегмента «{id}» больше нет в папке сегментов."),
        ("Bring the file back from a backup, or save the segment again.", "Верните файл из резервной копии или сохраните сегмент заново."));

    public static Remark LeftOut(long withoutCustomer, long repeated) => Remark.Warning("RF4316",
        ($"{withoutCustomer} rows without a customer and {repeated} further rows of the same customers were not saved.",
            $"Не сохранены строки без клиента: {withoutCustomer}, и повторные строки тех же клиентов: {repeated}."),
        ("Deduplicate by the customer before, to decide which row is kept.", "Удалите повторы по клиенту заранее, чтобы выбрать нужную строку."));

    public static Remark IsTag(string id) => Remark.Error("RF4317",
        ($"'{id}' is a tag: customers are added to it, it is not replaced.", $"«{id}» — это метка: к ней добавляют клиентов, заменить её состав нельзя."),
        ("Choose another id.", "Выберите другой идентификатор."));

    public static Remark OtherCustomerType(Column first, Column other) => Remark.Error("RF4321",
        ($"The customer is {first.Type} in the first table and {other.Type} in another.", $"Клиент в первой таблице имеет тип {first.Type}, в другой — {other.Type}."),
        ("Convert one of them by Select columns.", "Приведите один из них узлом «Выбор столбцов»."));

    public static Remark OtherCustomerMissing(string column) => Remark.Error("RF4322",
        ($"One of the other tables has no column '{column}'.", $"В одной из остальных таблиц нет столбца «{column}»."),
        ("Rename its customer column by Select columns.", "Переименуйте её столбец клиента узлом «Выбор столбцов»."));

    private static LocalText Hint(string id, IReadOnlyCollection<Choice> known)
    {
        if (known.FirstOrDefault(c => Same(c.Label.En, id) || Same(c.Label.Ru, id)) is { } titled)
        {
            return ($"The segment of that title has the id '{titled.Value}'.", $"У сегмента с таким названием идентификатор «{titled.Value}».");
        }
        return Nearest.To(id, known.Select(c => c.Value)) is { } near
            ? ($"Did you mean '{near}'? An id of a map of your own is fine.", $"Возможно, имелось в виду «{near}»? Идентификатор своей карты тоже годится.")
            : ("An id of a map of your own is fine.", "Если это идентификатор своей карты, всё в порядке.");
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
