namespace RfmFlows.Rfm;

/// <summary>The segments that built-in maps share, with what they mean and what to do with them.</summary>
internal static class BuiltInSegments
{
    internal static Segment Champions { get; } = new(
        "champions",
        new("Champions", "Чемпионы"),
        new("Bought just now and buy most often.", "Купили совсем недавно и покупают чаще всех."),
        new(
            "Thank them: early access, a personal manager, a referral offer. No discounts, they buy anyway.",
            "Благодарите: ранний доступ, личный менеджер, программа «приведи друга». Скидки не нужны, они купят и так."),
        "#1b7837");

    internal static Segment Loyal { get; } = new(
        "loyal",
        new("Loyal customers", "Лояльные"),
        new("Buy often, the last time not long ago.", "Покупают часто, последний раз — не так давно."),
        new(
            "Offer related goods and higher loyalty levels, ask for reviews.",
            "Предлагайте сопутствующие товары и следующий уровень лояльности, просите отзывы."),
        "#5aae61");

    internal static Segment PotentialLoyalists { get; } = new(
        "potential-loyalists",
        new("Potential loyalists", "Потенциально лояльные"),
        new("Bought recently and more than once.", "Купили недавно и уже не один раз."),
        new(
            "Bring them into the loyalty programme, recommend from what they bought.",
            "Пригласите в программу лояльности, рекомендуйте на основе купленного."),
        "#a6dba0");

    internal static Segment New { get; } = new(
        "new",
        new("New customers", "Новые"),
        new("First purchase, just now.", "Первая покупка, совсем недавно."),
        new(
            "Welcome them, help with the purchase, bring about the second one within weeks.",
            "Поприветствуйте, помогите с покупкой, в ближайшие недели подведите ко второй."),
        "#2166ac");

    internal static Segment Promising { get; } = new(
        "promising",
        new("Promising", "Перспективные"),
        new("Bought a short while ago, but little so far.", "Купили не так давно, но пока мало."),
        new("Remind them of the shop, give a reason for the next purchase.", "Напомните о магазине, дайте повод для следующей покупки."),
        "#67a9cf");

    internal static Segment NeedAttention { get; } = new(
        "need-attention",
        new("Need attention", "Требуют внимания"),
        new("Middling in both: not quite recent, not quite often.", "Середина: не совсем недавно и не совсем часто."),
        new("A limited-time offer on what they usually buy.", "Предложение с ограниченным сроком на то, что они обычно покупают."),
        "#fee08b");

    internal static Segment AboutToSleep { get; } = new(
        "about-to-sleep",
        new("About to sleep", "Засыпающие"),
        new("Bought seldom, and some time has passed.", "Покупали редко, и прошло уже некоторое время."),
        new("Wake them now: popular goods, a small discount, a question why.", "Будите сейчас: популярные товары, небольшая скидка, вопрос о причине."),
        "#fdae61");

    internal static Segment CantLoseThem { get; } = new(
        "cant-lose-them",
        new("Can't lose them", "Нельзя потерять"),
        new("Were among the best, but have not bought for long.", "Были среди лучших, но давно не покупали."),
        new(
            "Win them back in person: a call, a strong offer, find out what went wrong.",
            "Возвращайте лично: звонок, сильное предложение, выясните, что пошло не так."),
        "#b2182b");

    internal static Segment AtRisk { get; } = new(
        "at-risk",
        new("At risk", "В зоне риска"),
        new("Bought often enough, but long ago.", "Покупали достаточно часто, но давно."),
        new("A personal win-back message with an offer on familiar goods.", "Персональное письмо с предложением на знакомые товары."),
        "#ef8a62");

    internal static Segment Hibernating { get; } = new(
        "hibernating",
        new("Hibernating", "Спящие"),
        new("Bought seldom and long ago.", "Покупали редко и давно."),
        new("Cheap channels only: a seasonal reminder, a bestseller.", "Только дешёвые каналы: сезонное напоминание, хит продаж."),
        "#bababa");

    internal static Segment Lost { get; } = new(
        "lost",
        new("Lost", "Потерянные"),
        new("The longest without a purchase.", "Дольше всех без покупок."),
        new("One last offer; without an answer stop writing to them.", "Последнее предложение; нет ответа — прекратите рассылку."),
        "#878787");

    internal static Segment Frozen { get; } = new(
        "frozen",
        new("Frozen", "Замёрзшие"),
        new("Bought seldom, and long ago, though not the longest.", "Покупали редко и давно, но ещё не дольше всех."),
        new("A reason to look in again: news of the range, a small gift.", "Повод заглянуть снова: новинки, небольшой подарок."),
        "#92c5de");

    internal static Segment Drifting { get; } = new(
        "drifting",
        new("Drifting", "Дрейфующие"),
        new("Not often, and the last purchase moves away.", "Покупают нечасто, последняя покупка отдаляется."),
        new("Remind them before they go: an offer with a date.", "Напомните, пока не ушли: предложение с датой."),
        "#fdae61");

    internal static Segment WithPotential { get; } = new(
        "with-potential",
        new("With potential", "С потенциалом"),
        new("Bought recently, a few times.", "Купили недавно, уже несколько раз."),
        new("Lead them on to a habit: the loyalty programme, sets, a subscription.", "Формируйте привычку: программа лояльности, наборы, подписка."),
        "#a6dba0");

    internal static Segment Others { get; } = new(
        "others",
        new("Others", "Прочие"),
        new("No rule of the map fits.", "Не подходит ни одно правило карты."),
        new("Look at their scores, and draw the map more closely.", "Посмотрите на их оценки и уточните карту."),
        "#e0e0e0");
}
