using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>The help of the forecast.</summary>
internal static class ForecastHelp
{
    public static readonly LocalText Text = (
        """
        From purchases up to the as-of date the node works out how often each customer buys, whether he may have left unnoticed, and what he will spend. All purchases of a day are one; returns (negative sums) are no purchases, but lower *historic_value*. Customers with returns only are listed without a forecast.

        | column | means |
        | --- | --- |
        | purchases | days with a purchase |
        | repeats | those after the first (x) |
        | t_x | time from the first purchase to the last, in the unit chosen |
        | age | time from the first purchase to the as-of date (T), in the unit chosen |
        | p_alive | chance, 0 to 1, that the customer has not left |
        | churn_prob | 1 − p_alive |
        | expected_orders | purchases to be expected within the horizon, the chance of having left included |
        | expected_check | what one of them is expected to be worth: between the customer's own repeat purchases and the mean of all |
        | future_value | expected purchases of the horizon × expected check × margin, discounted by months |
        | historic_value | what the customer has brought so far, returns taken off, × margin |

        **Models.** BG/NBD: everybody buys at random at a rate of his own, and may leave after each repeat purchase. MBG/NBD: also after the first. NBD: nobody leaves. Checks by the Gamma–Gamma model. All are fitted by maximum likelihood; the port *Model* shows parameters with confidence intervals.

        **Limits.** In BG/NBD p_alive is 1 for everybody who has bought once, however long ago, for the model lets them leave only after a repeat purchase: choose MBG/NBD to tell one-time buyers apart. The models know no seasons, campaigns or prices, and as a rule they forecast too few purchases: the check on the days held back says by how much here. Where nothing shows that customers leave, the automatic model takes NBD and says so. The model of money assumes that frequent buyers do not have larger checks; the node warns above a correlation of 0.3.

        **When data do not suffice.** Without a model of purchases (no repeat purchases, fewer than 30 customers who bought again, no end of the search) the node fails and says why. Without a model of money only *expected_check* and *future_value* stay empty, without the check only its tables; both with a warning. Above a million patterns the fit is made on a sample of customers.
        """,
        """
        По покупкам до даты расчёта узел определяет, как часто покупает каждый клиент, не ушёл ли он незаметно и сколько ещё потратит. Все покупки одного дня — одна покупка; возвраты (отрицательные суммы) — не покупки, но уменьшают *historic_value*. Клиенты, у которых только возвраты, показаны без прогноза.

        | столбец | что значит |
        | --- | --- |
        | purchases | дни с покупками |
        | repeats | из них после первого (x) |
        | t_x | время от первой покупки до последней, в выбранных единицах |
        | age | время от первой покупки до даты расчёта (T), в выбранных единицах |
        | p_alive | вероятность от 0 до 1, что клиент не ушёл |
        | churn_prob | 1 − p_alive |
        | expected_orders | сколько покупок ожидать за горизонт с учётом вероятности ухода |
        | expected_check | ожидаемый чек: между собственными повторными покупками клиента и средним по всем |
        | future_value | ожидаемые покупки за горизонт × ожидаемый чек × маржа, с помесячным дисконтированием |
        | historic_value | сколько клиент уже принёс за вычетом возвратов × маржа |

        **Модели.** BG/NBD: каждый покупает случайно, со своей частотой, и может уйти после любой повторной покупки. MBG/NBD: и после первой. NBD: никто не уходит. Чек — по модели Gamma–Gamma. Все модели подбираются методом максимального правдоподобия; параметры с доверительными интервалами — на порту «Модель».

        **Чего ждать не стоит.** В BG/NBD p_alive равна 1 у каждого, кто купил один раз, как бы давно это ни было: уйти по этой модели можно только после повторной покупки. Чтобы различать разовых покупателей, выберите MBG/NBD. Модели не знают сезонов, акций и цен и обычно прогнозируют покупок меньше, чем будет: насколько — показывает проверка на отложенных днях. Если ухода в данных не видно, автоматический выбор берёт NBD и сообщает об этом. Модель суммы предполагает, что у частых покупателей чеки не больше; при корреляции выше 0,3 узел предупреждает.

        **Если данных не хватает.** Без модели покупок (нет повторных покупок, повторно купили меньше 30 клиентов, подбор не сошёлся) узел завершается ошибкой с объяснением. Без модели суммы пусты только *expected_check* и *future_value*, без проверки — только её таблицы; в обоих случаях будет предупреждение. Если шаблонов больше миллиона, модель подбирается по выборке клиентов.
        """);
}
