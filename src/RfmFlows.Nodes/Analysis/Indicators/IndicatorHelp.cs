using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The help of the indicators.</summary>
internal static class IndicatorHelp
{
    public static readonly LocalText Text = (
        $"""
        Gives one row a customer with the chosen indicators; *Catalogue* says how each is defined and why one was not computed. From purchases alone come time,
        frequency, money, activity and stage; order lines add the basket; the other inputs add what they know. A role that is not chosen is found by the
        usual name of its column.

        **Now against before** sets a figure of the window beside the same of the window before: difference, growth in percent, and a flag where the growth or
        fall passes the limit.

        **Taken over, not computed here**: scores, RFM segments and their history, clusters (66–74, 77, 78) and the forecast (79–82, 84) come from the tables
        linked to *Scores*, joined by the customer, and are left out without them. Lifecycle stage and activity segment are computed with their usual
        borders; their own nodes let you change them.

        **Rules.** Rows of one order of a customer are one purchase; rows without an order are told apart by their time. Returns (negative sums) lower the sum of
        their order, or where they name none that of their own day; they are never purchases. Purchases after the as-of date are left out, so a run for a past
        day gives what was known then. Rows without a customer are guests, counted in a remark.

        **Definitions**

        {Indicator.Notation.En}
        """,
        $"""
        Даёт по строке на клиента с выбранными показателями; «Каталог» говорит, как каждый определён и почему не вычислен. Из одних покупок получаются время,
        частота, деньги, активность и стадия; позиции чеков добавляют корзину; другие входы — то, что знают. Незаполненная роль находится по обычному имени
        столбца.

        **Сейчас против прежнего** ставит рядом показатель периода и такой же за период перед ним: разность, прирост в процентах и флаг, если рост или падение
        больше предела.

        **Берутся готовыми**: баллы, RFM-сегменты и их история, кластеры (66–74, 77, 78) и прогноз (79–82, 84) приходят из таблиц на входе «Оценки» по клиенту,
        без них пропускаются. Стадия и сегмент активности считаются с обычными границами; изменить их позволяют их собственные узлы.

        **Правила.** Строки одного чека клиента — одна покупка; строки без чека различаются по времени. Возвраты (отрицательные суммы) уменьшают сумму своего
        чека, а без него — сумму своего дня; покупками они не бывают. Покупки после даты расчёта не учитываются, поэтому расчёт на прошлый день даёт то, что было
        известно тогда. Строки без клиента — гости, о них говорит сообщение.

        **Определения**

        {Indicator.Notation.Ru}
        """);
}
