using RfmFlows.Engine;

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
