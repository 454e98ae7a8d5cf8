using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>The help of <see cref="BuildSegmentNode"/>.</summary>
internal static class BuildSegmentHelp
{
    public static readonly LocalText Text = (
        """
        Link any number of tables that have the customer: the customer base, *Customer indicators*, *Purchased products* (its output *Everyone*), *Segment
        membership*, *Reactions to messages*, *RFM analysis*, *Forecast*. They are brought together by the customer, so that one condition may stand beside another
        whatever table it is about.

        Customers are all who stand in any of the tables, once each; where a table has several rows of one, the first counts. Who is missing from a table has *no*
        in its columns of yes and no, and nothing in others; a comparison with nothing does not hold, and its opposite does not either.

        *Members* and *Rest* have the customer, the columns that the conditions name, and `reason`: of members the outermost conditions that hold, of others those
        that do not. Where several tables have a column of the same name, that of the one linked first counts.
        """,
        """
        Подключите сколько угодно таблиц со столбцом клиента: базу клиентов, «Показатели клиентов», «Купленные товары» (выход «Все клиенты»), «Принадлежность к
        сегментам», «Реакции на рассылки», RFM-анализ, прогноз. Они соединяются по клиенту, и условия на разные таблицы могут стоять рядом.

        Клиенты — все, кто есть хотя бы в одной таблице, каждый один раз; если в таблице у клиента несколько строк, учитывается первая. У того, кого в таблице
        нет, в её столбцах «да/нет» стоит «нет», в остальных — пусто; сравнение с пустым не выполняется, и обратное ему тоже.

        На выходах «Состав» и «Остальные» — клиент, столбцы из условий и `reason`: у состава — выполненные внешние условия, у остальных — невыполненные. Если
        столбец с одним именем есть в нескольких таблицах, учитывается из подключённой первой.
        """);
}
