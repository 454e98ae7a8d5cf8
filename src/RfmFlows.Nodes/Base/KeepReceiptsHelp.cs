using RfmFlows.Engine;

namespace RfmFlows.Nodes.Base;

/// <summary>The help of <see cref="KeepReceiptsNode"/>.</summary>
internal static class KeepReceiptsHelp
{
    public static readonly LocalText Text = (
        """
        The base holds every receipt once. A load compares its rows with what is there: unknown receipts are **new**, those with other values are **corrected**, all others are left as they are. So the same file twice changes nothing, files may overlap, come late and in any order, and what came last holds. Where *Changed at* says when a receipt was last changed in its own system, an older row never takes the place of a newer one.

        **The same receipt** is known by its number, within its *Source*; where numbers begin anew each day or till, by customer, day and number; without numbers, by customer and time.

        **Lines** are linked as a table of their own, or the rows are lines themselves and are summed up. A receipt's lines come all together: they take the place of those that the base had. Receipts that come without lines keep theirs.

        **Replacing a period** also removes what the base has for the days from the first to the last of the table (or of the period given) and the table has not.

        **Rejected** has each refused row with its reason: `no-customer`, `no-order`, `no-date`, `no-sum`, `outside-period`, `duplicate-receipt` (two rows of one receipt that differ, with nothing to tell which is later: neither is kept), `line-without-receipt`, `erased` (the customer was erased on request).

        *Changed* shows each value before and after; *Load* is the row of the journal. All of a load happens or nothing. A dry run keeps nothing and shows what would be.
        """,
        """
        Каждый чек хранится в базе один раз. Загрузка сравнивает строки с имеющимися: неизвестные чеки — **новые**, чеки с другими значениями **исправляются**, остальные не трогаются. Поэтому повторная загрузка файла ничего не меняет, файлы могут пересекаться, опаздывать и приходить в любом порядке, а действует то, что пришло последним. Если столбец «Изменён» говорит, когда чек меняли в исходной системе, более старая строка не заменит новую.

        **Один и тот же чек** узнаётся по номеру в пределах источника; если номера повторяются по дням или кассам — по клиенту, дню и номеру; без номеров — по клиенту и времени.

        **Позиции** подключаются отдельной таблицей, или сами строки — позиции, и тогда они складываются в чеки. Позиции чека приходят все вместе и заменяют прежние. Чек, пришедший без позиций, сохраняет свои.

        **Замена периода** вдобавок удаляет чеки, которые есть в базе за дни от первого до последнего дня таблицы (или за указанный период), но которых нет в таблице.

        На выходе **«Отклонённые»** — каждая непринятая строка с причиной: `no-customer` (нет клиента), `no-order` (нет номера), `no-date` (нет даты), `no-sum` (нет суммы), `outside-period` (вне периода), `duplicate-receipt` (две разные строки одного чека, и неизвестно, какая позже: не сохраняется ни одна), `line-without-receipt` (позиция без чека), `erased` (клиент удалён по запросу).

        «Изменённые» показывают каждое значение до и после, «Загрузка» — строка журнала. Загрузка выполняется целиком или не выполняется вовсе. Пробный запуск ничего не сохраняет и показывает, что было бы.
        """);
}
