using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>RF4060–RF4079: remarks of the forecast.</summary>
internal static class ForecastRemarks
{
    /// <summary>Why there is no model of purchases up to a day.</summary>
    public static Remark Refused(FitRefusal refusal, PurchaseModelKind? named, DateOnly end) => refusal.Kind switch
    {
        FitRefusalKind.NoCustomers => Remark.Error("RF4060",
            ($"There are no purchases up to {end:yyyy-MM-dd}, so there is nothing to forecast from.", $"До {end:yyyy-MM-dd} нет покупок, поэтому прогнозировать не по чему."),
            ("Check the as-of date and the dates of the purchases.", "Проверьте дату расчёта и даты покупок.")),
        FitRefusalKind.NoTime => Remark.Error("RF4061",
            ($"All customers bought for the first time on {end:yyyy-MM-dd}, so nobody could have bought again yet.", $"Все клиенты впервые купили {end:yyyy-MM-dd}, купить повторно никто ещё не мог."),
            ("Run it for a later day.", "Выполните расчёт на более позднюю дату.")),
        FitRefusalKind.NoRepeats => Remark.Error("RF4062",
            ($"Up to {end:yyyy-MM-dd} nobody has bought on a second day, so how often customers come back cannot be told.", $"До {end:yyyy-MM-dd} никто не купил во второй день, поэтому частоту возвратов определить нельзя."),
            ("Give a longer history; first purchases alone cannot be forecast from.", "Возьмите более длинную историю: по одним первым покупкам прогноз не построить.")),
        FitRefusalKind.TooFewRepeaters => Remark.Error("RF4063",
            ($"Up to {end:yyyy-MM-dd} only {refusal.Found:0} customers have bought again; the model needs {PurchaseFit.MinRepeaters}.", $"Клиентов, купивших повторно до {end:yyyy-MM-dd}: {refusal.Found:0}; модели нужно не менее {PurchaseFit.MinRepeaters}."),
            ("Give a longer history or more customers.", "Возьмите более длинную историю или больше клиентов.")),
        FitRefusalKind.NoDropOut => Remark.Error("RF4064",
            ($"Nothing in the data shows that customers leave, so {Name(named)} has no parameters a and b here.", $"В данных не видно, чтобы клиенты уходили, поэтому параметров a и b у {Name(named)} здесь нет."),
            ("Choose the automatic model or NBD.", "Выберите автоматический выбор модели или NBD.")),
        _ => Remark.Error("RF4065",
            ("The search for the model's parameters did not come to an end.", "Подбор параметров модели не сошёлся."),
            ("Choose another model, or check the purchases for rows that are none.", "Выберите другую модель или проверьте, нет ли среди покупок лишних строк.")),
    };

    public static Remark NobodyDropsOut() => Remark.Warning("RF4066",
        ("Nothing in the data shows that customers leave: NBD was used, so that p_alive is 1 for all.", "В данных не видно, чтобы клиенты уходили: взята модель NBD, и p_alive у всех равна 1."),
        ("Do not choose customers by churn_prob here; activity segments serve better. A longer history may show who leaves.", "Не отбирайте здесь клиентов по churn_prob — лучше подойдут сегменты активности. Более длинная история может показать уход."));

    public static Remark Undetermined() => Remark.Warning("RF4067",
        ("The data do not determine each parameter of the model by itself, so there are no intervals. Forecasts hold, the parameters alone mean nothing.", "Данные не определяют каждый параметр модели в отдельности, поэтому интервалов нет. Прогноз верен, но сами по себе параметры ничего не значат."));

    public static Remark ShortHistory(int known, int horizon) => Remark.Warning("RF4068",
        ($"The horizon of {horizon} days is longer than the {known} days that the oldest customer is known for.", $"Горизонт прогноза, {horizon} дн., длиннее истории самого давнего клиента, {known} дн."),
        ("Such a forecast goes beyond anything the data have shown; shorten it.", "Такой прогноз выходит за пределы того, что видно в данных; сократите его."));

    /// <summary>Why there is no model of money.</summary>
    public static Remark SpendingRefused(FitRefusal refusal) => refusal.Kind switch
    {
        FitRefusalKind.NoMean => Remark.Warning("RF4069",
            ($"A few sums are so large that the mean check of all customers cannot be estimated (q = {refusal.Found.ToString("0.###", CultureInfo.InvariantCulture)}, it must be above 1); expected_check and future_value are empty.",
                $"Отдельные суммы так велики, что средний чек всех клиентов оценить нельзя (q = {refusal.Found.ToString("0.###", LocalNumbers.In("ru"))}, нужно больше 1); expected_check и future_value пусты."),
            ("Filter out sums that are no ordinary purchases.", "Отфильтруйте суммы, которые не похожи на обычные покупки.")),
        FitRefusalKind.NotConverged => Remark.Warning("RF4070",
            ("The model of money could not be fitted, as happens where all checks are alike; expected_check and future_value are empty.", "Модель суммы подобрать не удалось — так бывает, если все чеки одинаковы; expected_check и future_value пусты."),
            ("Multiply expected_orders by the usual check instead.", "Умножьте expected_orders на обычный чек.")),
        _ => Remark.Warning("RF4071",
            ($"Only {refusal.Found:0} customers have a repeat purchase above 0; the model of money needs {PurchaseFit.MinRepeaters}. Expected_check and future_value are empty.",
                $"Клиентов с повторной покупкой на сумму больше 0: {refusal.Found:0}; модели суммы нужно не менее {PurchaseFit.MinRepeaters}. Столбцы expected_check и future_value пусты."),
            ("Check that the column of sums holds what was paid, or give a longer history.", "Проверьте, что в столбце суммы указано, сколько заплачено, или возьмите более длинную историю.")),
    };

    public static Remark Correlated(double correlation) => Remark.Warning("RF4072",
        ($"Who buys more often also has {(correlation > 0 ? "larger" : "smaller")} checks: the correlation is {correlation.ToString("0.00", CultureInfo.InvariantCulture)}, but the model of money takes it for 0.",
            $"У тех, кто покупает чаще, и чеки {(correlation > 0 ? "больше" : "меньше")}: корреляция {correlation.ToString("0.00", LocalNumbers.In("ru"))}, а модель суммы считает её нулевой."),
        ("Read expected_check and future_value with care, or forecast retail and wholesale customers apart.", "Относитесь к expected_check и future_value осторожно или прогнозируйте розничных и оптовых клиентов отдельно."));

    public static Remark Sample(long customers, long of) => Remark.Info("RF4073",
        ($"The model of purchases was fitted to a sample of {customers} of {of} customers; the forecast is made for all.", $"Модель покупок подобрана по выборке: {customers} из {of} клиентов; прогноз построен для всех."));

    public static Remark SpendingSample(long customers, long of) => Remark.Info("RF4074",
        ($"The model of money was fitted to a sample of {customers} of {of} customers who bought again; the forecast is made for all.", $"Модель суммы подобрана по выборке: {customers} из {of} клиентов с повторной покупкой; прогноз построен для всех."));

    public static Remark OnlyReturns(long customers) => Remark.Info("RF4075",
        ($"{customers} customers have returns only; they are listed without a forecast.", $"Клиентов только с возвратами: {customers}; они показаны без прогноза."));

    public static Remark HoldOutRefused(Remark why) => Remark.Warning("RF4076",
        ($"The model could not be checked on the days held back: {why.Message.En}", $"Проверить модель на отложенных днях не удалось: {why.Message.Ru}"),
        ("Hold back fewer days, or 0 for no check.", "Отложите меньше дней или укажите 0, чтобы не проверять."));

    public static Remark HoldOut(int days, double expected, long actual, double errorPercent) => Remark.Info("RF4077",
        ($"Check on the last {days} days: {expected.ToString("0.#", CultureInfo.InvariantCulture)} purchases expected, {actual} made, {errorPercent.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} %.",
            $"Проверка за последние {days} дн.: ожидалось покупок {expected.ToString("0.#", LocalNumbers.In("ru"))}, совершено {actual}, {errorPercent.ToString("+0.0;-0.0;0.0", LocalNumbers.In("ru"))} %."));

    private static string Name(PurchaseModelKind? kind) => kind == PurchaseModelKind.MbgNbd ? "MBG/NBD" : "BG/NBD";
}
