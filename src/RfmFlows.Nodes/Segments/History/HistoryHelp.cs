using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Help of the nodes on the segment ledger.</summary>
internal static class HistoryHelp
{
    public static readonly LocalText Snapshot = (
        """
        The history holds who came into a segment and left it, when and why. Causes: *bought* (a purchase after the snapshot before), *time* (none), *corrected* (the last purchase known before has changed), *entered* and *left* the base, *rule*. Who is in the first snapshot has *first*: the history begins with him, he has not moved.

        The rule follows from the analysis nodes above: types and settings, not the data or the day. When it differs from the snapshot before, all differences count as *rule* and are no moves, except first purchases since then. To part both, save the day under the old rule, then under the new one.

        The same customers for the same day change nothing. Others correct that day; a day before others is put between them. Earlier knowledge stays and can be asked for.

        A dry run writes nothing and shows what would be.
        """,
        """
        История хранит, кто, когда и почему пришёл в сегмент и ушёл из него. Причины: *bought* (покупка после прошлого снимка), *time* (покупок не было), *corrected* (изменились сведения о последней покупке), *entered* и *left* (появился в базе, ушёл из неё), *rule* (сменилось правило). У клиентов первого снимка причина *first*: с них история начинается, они не переходили.

        Правило определяется узлами анализа выше: их типами и настройками, но не данными и не днём. Если оно не то, что в прошлом снимке, все различия считаются сменой правила, а не переходами, кроме первых покупок с тех пор. Чтобы разделить одно и другое, сохраните день сначала по старому правилу, затем по новому.

        Те же клиенты на тот же день ничего не меняют. Другие исправляют этот день; более ранний день встаёт между сохранёнными. Прежние сведения остаются, и их можно запросить.

        Пробный запуск ничего не записывает и показывает, что было бы.
        """);

    public static readonly LocalText Backfill = (
        """
        Works out the segments for each date of a stretch from the purchases up to it, and saves a snapshot of each: just what running the analysis and *Save snapshot* on each of these days would have left. The last date is the as-of date unless another is given. Customers without purchases are not part of it: on which day each came into the base is not known.

        *Moving* borders are found anew on each date, so that a customer can change segment without doing anything. *Fixed* ones, of the first or the last date, show behaviour alone; that is another rule.

        Dates that are there already change nothing, so a run that was broken off can be repeated. A dry run writes nothing and shows the counts.
        """,
        """
        Определяет сегменты на каждую дату срока по покупкам до неё и сохраняет снимок: ровно то, что осталось бы, если бы анализ и «Сохранение снимка» запускали в каждый из этих дней. Последняя дата — дата расчёта, если не указана другая. Клиенты без покупок в историю не попадают: неизвестно, когда каждый из них появился в базе.

        *Подвижные* границы определяются на каждую дату заново, поэтому клиент может сменить сегмент, ничего не делая. *Постоянные* (первой или последней даты) показывают только поведение; это другое правило.

        Уже сохранённые даты не меняются, поэтому прерванный запуск можно повторить. Пробный запуск ничего не записывает и показывает количества.
        """);

    public static readonly LocalText After = (
        "Links the order: the history is read after the node linked here has saved to it.",
        "Задаёт порядок: история читается после того, как подключённый сюда узел её дополнит.");
}
