using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Stages;

/// <summary>The help of the lifecycle stages.</summary>
internal static class StagesHelp
{
    public static readonly LocalText Text = (
        """
        A pause of thirty days means nothing for a furniture shop and much for a grocer. So pauses are told in **cycles**: the median gap between the
        customer's own visits (days with a purchase) where there are three and more, else the median gap of the whole base, held between the shortest
        and the longest cycle; 30 days where nobody has come twice.

        With the usual borders, first rule that fits:

        - *Potential*: no purchase.
        - *Returned*: bought again after a pause of more than two cycles, not more than one cycle ago.
        - *New*, *developing*, *active*: last purchase within one cycle; one purchase, up to three, more.
        - *Dozing*: one to two cycles since the last purchase.
        - *One-time*: a single purchase, more than two cycles ago.
        - *Sleeping*: two to four cycles. *Lost*: more.

        Every customer is in exactly one stage. Returns of goods (negative sums) are no purchases, nor is an order that was wholly returned. Purchases
        after the as-of date are left out.
        """,
        """
        Пауза в тридцать дней ничего не значит для мебели и много — для продуктов. Поэтому паузы считаются в **циклах**: медианный интервал между
        визитами (днями с покупкой) самого клиента, если визитов три и больше, иначе медианный интервал всей базы, в пределах кратчайшего и длиннейшего
        цикла; 30 дней, если дважды не приходил никто.

        С обычными границами действует первое подходящее правило:

        - *Потенциальный*: покупок нет.
        - *Возвращённый*: снова купил после паузы больше двух циклов, не раньше одного цикла назад.
        - *Новый*, *развивающийся*, *активный*: последняя покупка в пределах одного цикла; покупка одна, до трёх, больше.
        - *Засыпающий*: с последней покупки прошло от одного до двух циклов.
        - *Разовый*: единственная покупка больше двух циклов назад.
        - *Спящий*: от двух до четырёх циклов. *Потерянный*: больше.

        Каждый клиент ровно в одной стадии. Возвраты товара (отрицательные суммы) — не покупки, как и полностью возвращённый заказ. Покупки после даты
        расчёта не учитываются.
        """);
}
