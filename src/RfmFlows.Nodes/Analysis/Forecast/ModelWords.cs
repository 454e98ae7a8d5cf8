using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>What the numbers of the models are called and mean.</summary>
internal static class ModelWords
{
    public static readonly LocalText Model = ("Model", "Модель");
    public static readonly LocalText GammaGamma = ("Gamma–Gamma: checks of a customer vary about a mean of his own", "Gamma–Gamma: чеки клиента колеблются вокруг его собственного среднего");
    public static readonly LocalText WeeklyRate = ("Purchases a week", "Покупок в неделю");
    public static readonly LocalText DailyRate = ("Purchases a day", "Покупок в день");
    public static readonly LocalText Rate = ("r / alpha: mean of all customers while they are active", "r / alpha: в среднем по клиентам, пока они активны");
    public static readonly LocalText DropOut = ("Mean chance of leaving", "Средняя вероятность ухода");
    public static readonly LocalText DropOutMeans = ("a / (a + b): after a purchase", "a / (a + b): после одной покупки");
    public static readonly LocalText MeanCheck = ("Mean check", "Средний чек");
    public static readonly LocalText MeanCheckMeans = ("p · v / (q − 1): of all customers; that of one without repeat purchases", "p · v / (q − 1): по всем клиентам; берётся для тех, у кого нет повторных покупок");
    public static readonly LocalText Correlation = ("Correlation of repeats and check", "Корреляция числа покупок и чека");
    public static readonly LocalText CorrelationMeans = ("The model takes it for 0; doubtful above 0.3", "Модель считает её нулевой; больше 0,3 — сомнительно");
    public static readonly LocalText LogLikelihood = ("Log-likelihood", "Логарифм правдоподобия");
    public static readonly LocalText LogLikelihoodMeans = ("Compares models of the same data: the greater, the better", "Сравнивает модели на одних данных: чем больше, тем лучше");
    public static readonly LocalText Customers = ("Customers", "Клиенты");
    public static readonly LocalText CustomersMeans = ("That the model was fitted to", "По которым подобрана модель");
    public static readonly LocalText KnownBefore = ("With a purchase before the days held back", "Купившие до отложенных дней");
    public static readonly LocalText Patterns = ("Patterns", "Шаблоны");
    public static readonly LocalText PatternsMeans = ("Different histories among them", "Различных историй среди них");
    public static readonly LocalText Iterations = ("Iterations", "Итерации");
    public static readonly LocalText IterationsMeans = ("Steps until the search converged", "Шагов, за которые подбор сошёлся");
    public static readonly LocalText HeldBack = ("Days held back", "Отложено дней");
    public static readonly LocalText HeldBackMeans = ("That the model tried did not know", "Которых проверяемая модель не знала");
    public static readonly LocalText Expected = ("Purchases expected", "Ожидалось покупок");
    public static readonly LocalText ExpectedMeans = ("Of these customers in these days", "От этих клиентов за эти дни");
    public static readonly LocalText Actual = ("Purchases made", "Совершено покупок");
    public static readonly LocalText ActualMeans = ("By these customers in these days", "Этими клиентами за эти дни");
    public static readonly LocalText Error = ("Error, %", "Ошибка, %");
    public static readonly LocalText ErrorMeans = ("Expected to made; below 0 too few were expected", "Прогноз к факту; меньше 0 — прогноз занижен");

    public static LocalText Of(PurchaseModelKind kind) => kind switch
    {
        PurchaseModelKind.BgNbd => ("BG/NBD: customers may leave after a repeat purchase", "BG/NBD: клиент может уйти после повторной покупки"),
        PurchaseModelKind.MbgNbd => ("MBG/NBD: customers may leave after any purchase", "MBG/NBD: клиент может уйти после любой покупки"),
        _ => ("NBD: customers never leave", "NBD: клиенты не уходят"),
    };

    /// <summary>Name and meaning of a parameter.</summary>
    public static (LocalText Name, LocalText Meaning) Of(string symbol) => symbol switch
    {
        "r" => (("Shape of the rates", "Форма распределения частот"), ("The smaller, the more customers differ in how often they buy", "Чем меньше, тем сильнее клиенты различаются по частоте покупок")),
        "alpha" => (("Scale of the rates", "Масштаб распределения частот"), ("In units of time", "В единицах времени")),
        "a" => (("First parameter of leaving", "Первый параметр ухода"), ("Beta distribution of the chances of leaving", "Бета-распределение вероятностей ухода")),
        "b" => (("Second parameter of leaving", "Второй параметр ухода"), ("Beta distribution of the chances of leaving", "Бета-распределение вероятностей ухода")),
        "p" => (("Shape of the checks", "Форма распределения чеков"), ("The greater, the less checks of one customer vary", "Чем больше, тем меньше колеблются чеки одного клиента")),
        "q" => (("Shape of the mean checks", "Форма распределения средних чеков"), ("The greater, the less customers differ", "Чем больше, тем меньше различаются клиенты")),
        _ => (("Scale of the mean checks", "Масштаб распределения средних чеков"), ("In money", "В деньгах")),
    };
}
