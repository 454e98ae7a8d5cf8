using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>The help of the RFM analysis and of scoring by a model.</summary>
internal static class RfmHelp
{
    public static readonly LocalText Text = (
        """
        **Recency** is whole days from the last purchase to the as-of date, **frequency** the number of orders, **money** their sum, their mean or the margin. Purchases after the as-of date are left out, and those before a window of the last days or calendar months.

        **Returns** (negative sums) lower the money of the customer or are ignored; they are no purchases, so they count neither for frequency nor for recency. A customer with returns only has no scores and is listed as *No purchases*. So are customers of the second input who have not bought.

        **Own cycles.** Recency can be scored by the customer's own rhythm: days since the last purchase divided by the mean or median gap between the customer's days with a purchase. Up to 1 the customer is in time, above 1 late, above 2 at risk, above 3 lapsed; each full cycle costs one score. A rhythm counts as 7 to 365 days. Customers with fewer gaps than asked for are measured by that of the whole base, as the run tells.

        **Scores** go from 1 to the scale, the highest is the best on every axis. By default borders stand at quantiles of equal shares (type 7, as in R, Excel and PERCENTILE_CONT), a value on a border belongs to the smaller ones, equal values always share a score, and a score may stay unused. Other tools spread equal values by row order; their rules can be chosen by name.

        **Clusters** cut each axis where the sum of squared distances within the groups is the least: exact k-means, not a search from random starts. A border is the smallest value of the upper group. Up to 1,000,000 different values of an axis each counts by itself; beyond, values within a millionth of the range are taken together. The sum of squares W(k) tells how many clusters to propose: the k with the greatest (W(k−1)/W(k)) / (W(k)/W(k+1)), where one more has helped most and the next helps least.

        **Segments** are named by a map; the first rule that fits counts. A finer scale stretches the map. What a segment means and what to do with it can be said in own words. The port *Borders* shows what every score means in days, orders and money.

        **Model.** Saved as a model, borders, map and rules can score other data by *Score by model*. Each run adds a version that holds from its as-of date; a dry run saves nothing. Mean ranks are kept as the borders that give the same scores; methods that spread equal values, or nest, have no common borders and cannot be saved.
        """,
        """
        **Давность** — целые дни от последней покупки до даты расчёта, **частота** — число чеков, **деньги** — их сумма, средний чек или валовая прибыль. Покупки после даты расчёта не учитываются, как и покупки раньше окна из последних дней или календарных месяцев.

        **Возвраты** (отрицательные суммы) уменьшают деньги клиента или не учитываются; это не покупки, поэтому на частоту и давность они не влияют. Клиент, у которого только возвраты, остаётся без оценок и попадает в «Нулевые». Туда же попадают клиенты второго входа, которые не покупали.

        **Свои циклы.** Давность можно оценивать по собственному ритму клиента: дни с последней покупки делятся на средний или медианный интервал между днями его покупок. До 1 — клиент в срок, больше 1 — опаздывает, больше 2 — в зоне риска, больше 3 — потерян; каждый полный цикл отнимает одну оценку. Ритм считается не короче 7 и не длиннее 365 дней. Клиентов, у которых интервалов меньше заданного, оценивают по ритму всей базы, о чём сообщает запуск.

        **Оценки** идут от 1 до выбранной шкалы, высшая — лучшая на каждой оси. По умолчанию границы стоят на квантилях равных долей (тип 7, как в R, Excel и PERCENTILE_CONT), значение на границе относится к меньшим, равные значения всегда получают одну оценку, какая-то оценка может остаться без клиентов. Другие программы разводят равные значения по порядку строк; их правила можно выбрать по названию.

        **Кластеры** делят каждую ось так, чтобы сумма квадратов отклонений внутри групп была наименьшей: это точный k-means, а не поиск от случайных точек. Граница — наименьшее значение верхней группы. До 1 000 000 различных значений оси учитывается каждое; если их больше, объединяются значения в пределах миллионной доли размаха. Число кластеров предлагается по сумме квадратов W(k): берётся k с наибольшим (W(k−1)/W(k)) / (W(k)/W(k+1)), где ещё один кластер помог больше всего, а следующий — меньше всего.

        **Сегменты** задаёт карта; действует первое подходящее правило. Более подробная шкала растягивает карту. Что значит сегмент и что с ним делать, можно сказать своими словами. Порт «Границы» показывает, что значит каждая оценка в днях, чеках и деньгах.

        **Модель.** Сохранённые как модель границы, карта и правила применяет к другим данным узел «Оценка по модели». Каждый запуск добавляет версию, действующую с его даты расчёта; пробный запуск ничего не сохраняет. Средние ранги сохраняются как границы, дающие те же оценки; у способов, которые разводят равные значения или вложены друг в друга, общих границ нет, и сохранить их нельзя.
        """);

    public static readonly LocalText ScoreByModel = (
        """
        The purchases are measured by the rules of the model (window, returns, what frequency and money are), scored by its borders and named by its map; nothing is worked out anew. The same data give the same scores that the model was made with.

        By default the version that holds on the as-of date: that of the latest day up to it. A version can be named instead.

        *Drift* compares the share of customers with each score now with that when the model was made. Half the sum of the differences is the least share of customers that lie otherwise; from 20 % on the run warns.
        """,
        """
        Покупки измеряются по правилам модели (окно, возвраты, что считать частотой и деньгами), оцениваются по её границам и называются по её карте; заново ничего не подбирается. На тех же данных получаются те же оценки, что и при построении модели.

        По умолчанию берётся версия, действующая на дату расчёта: построенная на последний день не позже неё. Можно указать и номер версии.

        «Смещение» сравнивает долю клиентов с каждой оценкой сейчас и при построении модели. Половина суммы разностей — наименьшая доля клиентов, лежащих иначе; начиная с 20 % запуск предупреждает.
        """);
}
