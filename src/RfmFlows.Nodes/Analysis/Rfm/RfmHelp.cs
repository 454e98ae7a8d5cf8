using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>The help of the RFM analysis.</summary>
internal static class RfmHelp
{
    public static readonly LocalText Text = (
        """
        **Recency** is whole days from the last purchase to the as-of date, **frequency** the number of orders, **money** their sum. Purchases after the as-of date are left out.

        **Returns** (negative sums) lower the money of the customer; they are no purchases, so they count neither for frequency nor for recency. A customer with returns only has no scores and is listed as *No purchases*.

        **Scores** go from 1 to the scale, the highest is the best on every axis. By default borders stand at quantiles of equal shares (type 7, as in R, Excel and PERCENTILE_CONT), a value on a border belongs to the smaller ones, equal values always share a score, and a score may stay unused. Other tools spread equal values by row order; their rules can be chosen by name.

        **Segments** are named by a map; the first rule that fits counts. The port *Borders* shows what every score means in days, orders and money.
        """,
        """
        **Давность** — целые дни от последней покупки до даты расчёта, **частота** — число чеков, **деньги** — их сумма. Покупки после даты расчёта не учитываются.

        **Возвраты** (отрицательные суммы) уменьшают деньги клиента; это не покупки, поэтому на частоту и давность они не влияют. Клиент, у которого только возвраты, остаётся без оценок и попадает в «Нулевые».

        **Оценки** идут от 1 до выбранной шкалы, высшая — лучшая на каждой оси. По умолчанию границы стоят на квантилях равных долей (тип 7, как в R, Excel и PERCENTILE_CONT), значение на границе относится к меньшим, равные значения всегда получают одну оценку, какая-то оценка может остаться без клиентов. Другие программы разводят равные значения по порядку строк; их правила можно выбрать по названию.

        **Сегменты** задаёт карта; действует первое подходящее правило. Порт «Границы» показывает, что значит каждая оценка в днях, чеках и деньгах.
        """);
}
