using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The settings that nodes on the segment ledger share.</summary>
internal static class HistorySettings
{
    private const int MostDays = 36_500;

    public static readonly TextSetting Model = new("model", ("Model", "Модель"))
    {
        Required = true, MaxLength = 64, Placeholder = "rfm",
        Help = ("An id of your choice under which the history is kept, for example rfm or activity.", "Идентификатор, под которым ведётся история, например rfm или activity."),
    };

    public static readonly DateSetting KnownOn = new("knownOn", ("As known on", "По данным на"))
    {
        Help = ("Left empty: all that is known by now. A day: what had been saved when it was over (in UTC), without later corrections.",
            "Если не задано — всё известное сейчас. Дата — то, что было сохранено к её концу (UTC), без позднейших исправлений."),
    };

    public static readonly IntegerSetting MinStay = Days("minStay", 0, ("A stay counts from", "Учитывать пребывание от"),
        ("Guards against flicker: a segment that was held for fewer days counts as not entered. Coming into the base and leaving it always count.",
            "Защита от мерцания: сегмент, в котором клиент пробыл меньше, не считается. Появление в базе и уход из неё учитываются всегда."));

    public static IntegerSetting Days(string name, int usual, LocalText label, LocalText help, int min = 0) =>
        new(name, label) { Default = usual, Min = min, Max = MostDays, Unit = ("days", "дней"), Help = help };

    public static void CheckModel(CheckContext check)
    {
        if (check.Warehouse.IsPrivate)
        {
            check.Add(HistoryRemarks.PrivateWarehouse());
        }
        if (check.Settings.Has(Model) && !SegmentWriter.IsUsableId(check.Get(Model)))
        {
            check.Add(HistoryRemarks.BadModel(check.Get(Model)).At(Model.Name));
        }
    }
}
