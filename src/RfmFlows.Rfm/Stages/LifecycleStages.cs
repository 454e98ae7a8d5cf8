namespace RfmFlows.Rfm;

/// <summary>The nine stages of a customer's life, measured by the rhythm of the customer's own purchases.</summary>
public static class LifecycleStages
{
    private const int OneOrder = 1;

    /// <summary>Never bought.</summary>
    public static Segment Potential { get; } = new(
        "potential",
        new("Potential", "Потенциальный"),
        new("Known by contact, has not bought yet.", "Контакт есть, покупок ещё не было."),
        new("Give a reason for the first purchase: a welcome series, a first-order discount.", "Дайте повод для первой покупки: приветственная цепочка, скидка на первый заказ."),
        "#9e9e9e");

    /// <summary>Bought for the first time, within a cycle.</summary>
    public static Segment New { get; } = new(
        "new",
        new("New", "Новый"),
        new("Bought once, within the usual cycle.", "Купил один раз, обычный цикл ещё не прошёл."),
        new("Help with the first purchase and bring about the second within the cycle.", "Помогите с первой покупкой и подведите ко второй, пока не прошёл цикл."),
        "#67a9cf");

    /// <summary>Bought once and did not come again.</summary>
    public static Segment OneTime { get; } = new(
        "one-time",
        new("One-time", "Разовый"),
        new("Bought once, and two cycles have passed without a second purchase.", "Купил один раз, и за два цикла второй покупки не последовало."),
        new("Cheap channels only: a bestseller, a seasonal occasion.", "Только дешёвые каналы: хит продаж, сезонный повод."),
        "#bababa");

    /// <summary>Buys on, few times so far.</summary>
    public static Segment Developing { get; } = new(
        "developing",
        new("Developing", "Развивающийся"),
        new("Bought a few times and keeps the cycle.", "Купил несколько раз и держит цикл."),
        new("Build the habit: the loyalty programme, a neighbouring category.", "Закрепляйте привычку: программа лояльности, соседняя категория."),
        "#a6dba0");

    /// <summary>Buys often and in time.</summary>
    public static Segment Active { get; } = new(
        "active",
        new("Active", "Активный"),
        new("Bought many times and keeps the cycle.", "Купил много раз и держит цикл."),
        new("Thank and do not disturb: early access, related goods; discounts are not needed.", "Благодарите и не мешайте: ранний доступ, сопутствующие товары; скидки не нужны."),
        "#1b7837");

    /// <summary>Late by up to one more cycle.</summary>
    public static Segment Dozing { get; } = new(
        "dozing",
        new("Dozing", "Засыпающий"),
        new("The purchase is overdue: one to two cycles have passed.", "Покупка запаздывает: прошло от одного до двух циклов."),
        new("Remind now, it is still cheap.", "Напомните сейчас, пока это недорого."),
        "#fee08b");

    /// <summary>Has been away for two to four cycles.</summary>
    public static Segment Sleeping { get; } = new(
        "sleeping",
        new("Sleeping", "Спящий"),
        new("Two to four cycles have passed without a purchase.", "Прошло от двух до четырёх циклов без покупок."),
        new("Win back with an offer on what was bought before.", "Возвращайте предложением на то, что покупали раньше."),
        "#ef8a62");

    /// <summary>Has been away for longer than four cycles.</summary>
    public static Segment Lost { get; } = new(
        "lost",
        new("Lost", "Потерянный"),
        new("More than four cycles have passed without a purchase.", "Без покупок прошло больше четырёх циклов."),
        new("One last offer; without an answer stop writing.", "Последнее предложение; нет ответа — прекратите рассылку."),
        "#878787");

    /// <summary>Came back after a long pause, within a cycle.</summary>
    public static Segment Returned { get; } = new(
        "returned",
        new("Returned", "Возвращённый"),
        new("Bought again after more than two cycles, within the last one.", "Снова купил после паузы больше двух циклов, в пределах последнего цикла."),
        new("Hold: thank them, bring about one more purchase soon.", "Удержите: поблагодарите и подведите к ещё одной покупке."),
        "#2166ac");

    /// <summary>All stages as they are listed to a user.</summary>
    public static IReadOnlyList<Segment> All { get; } = [Potential, New, Developing, Active, Returned, Dozing, OneTime, Sleeping, Lost];

    /// <summary>The rule an engine writes as a CASE.</summary>
    /// <exception cref="ArgumentException">The rules have <see cref="StageRules.Problems"/>.</exception>
    public static StageCase ToCase(StageRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Problems() is [var first, ..])
        {
            throw new ArgumentException(first.En, nameof(rules));
        }

        return new(
            Potential,
            [
                new(Returned, rules.Buying, Measure: StageMeasure.DaysSinceReturn),
                new(New, rules.Buying, OneOrder),
                new(Developing, rules.Buying, rules.Developing),
                new(Active, rules.Buying),
                new(Dozing, rules.Dozing),
                new(OneTime, null, OneOrder),
                new(Sleeping, rules.Sleeping),
            ],
            Lost);
    }
}
