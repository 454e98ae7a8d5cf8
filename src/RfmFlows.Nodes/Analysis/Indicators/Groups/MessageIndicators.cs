namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 85–95: how a customer takes messages.</summary>
internal static class MessageIndicators
{
    private const int LeastContacts = 3;
    private const string Responded = "count(*) FILTER (WHERE orders > 0)";

    private static readonly IReadOnlyList<Need> Sent = [IndicatorRoles.Recipient, IndicatorRoles.Sent];
    private static readonly IReadOnlyList<Need> ByChannel = [.. Sent, IndicatorRoles.MessageChannel];
    private static readonly IReadOnlyList<Need> Opened = [.. Sent, IndicatorRoles.Delivered, IndicatorRoles.Opened];
    private static readonly IReadOnlyList<Need> Clicked = [.. Sent, IndicatorRoles.Delivered, IndicatorRoles.Clicked];
    private static readonly IReadOnlyList<Need> Delivered = [.. Sent, IndicatorRoles.Delivered];

    private static readonly (string Id, string Name, string[] Words)[] Channels =
        [("email", "e-mail", ["email", "e-mail", "mail"]), ("sms", "SMS", ["sms"]), ("push", "push", ["push", "web-push", "mobile-push"])];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(85, "sent30", ("Messages in 30 days", "Сообщений за 30 дней"), ("messages sent on the last 30 days up to T", "сообщения за последние 30 дней до T"), Unit.Pieces, q => Sent30(q)) { Needs = Sent },
        .. Channels.Select(c => new Indicator(85, $"sent30_{c.Id}", ($"Messages in 30 days, {c.Name}", $"Сообщений за 30 дней, {c.Name}"), ($"the same by {c.Name}", $"то же по каналу {c.Name}"), Unit.Pieces,
            q => Sent30(q, Is(c.Words, q))) { Needs = ByChannel }),
        new(86, "since_contact", ("Since the last message", "С последнего сообщения"), ("d(last sent, T)", "d(последнее отправленное, T)"), Unit.Days, q => q.Days(q.Message("max(day)"))) { Needs = Sent },
        Indicator.OfWindow(87, "open_rate", ("Open rate", "Открываемость"), ("messages opened / delivered, of those sent in W", "открытые / доставленные, из отправленных в W"), Unit.Percent, (q, span) => Rate(q, span, "opened")) with { Needs = Opened },
        .. Channels.Select(c => Indicator.OfWindow(87, $"open_rate_{c.Id}", ($"Open rate, {c.Name}", $"Открываемость, {c.Name}"), ($"the same by {c.Name}", $"то же по каналу {c.Name}"), Unit.Percent,
            (q, span) => Rate(q, span, "opened", Is(c.Words, q))) with { Needs = [.. Opened, IndicatorRoles.MessageChannel] }),
        Indicator.OfWindow(88, "click_rate", ("Click rate", "Кликабельность"), ("messages clicked / delivered, of those sent in W", "с кликом / доставленные, из отправленных в W"), Unit.Percent, (q, span) => Rate(q, span, "clicked")) with { Needs = Clicked },
        new(89, "since_open", ("Since the last opening", "С последнего открытия"), ("d(last opening, T)", "d(последнее открытие, T)"), Unit.Days,
            q => q.Days(q.Message("max(opened_at)", "opened"))) { Needs = [.. Sent, IndicatorRoles.Opened, Need.OpenedWhen] },
        Indicator.OfWindow(90, "response", ("Response", "Отклик"), ("delivered messages of W followed by a purchase as the last message before it, within the days of attribution / delivered", "доставленные сообщения W, за которыми как за последними в пределах дней атрибуции была покупка / доставленные"), Unit.Percent,
            (q, span) => q.Figures.Percent(q.Contact("count(*)", $"orders > 0 AND {In(q, span)}"), q.Contact("count(*)", In(q, span)))) with { Needs = Delivered },
        Indicator.OfWindow(91, "attr_revenue", ("Revenue of messages", "Выручка с рассылок"), ("Σaᵢ of attributed purchases, tᵢ ∈ W", "Σaᵢ приписанных покупок, tᵢ ∈ W"), Unit.Money,
            (q, span) => q.Figures.Count(q.Contact($"sum({(span == Span.Now ? "value_now" : "value_before")})"))) with { Needs = Delivered },
        Reach("email", "e-mail", IndicatorRoles.Email, IndicatorRoles.EmailConsent),
        Reach("sms", "SMS", IndicatorRoles.Phone, IndicatorRoles.SmsConsent),
        Reach("push", "push", IndicatorRoles.PushToken, IndicatorRoles.PushConsent),
        new(93, "best_channel", ("Best channel", "Лучший канал"), ("the channel of the best response in W with ≥ 3 messages, else the best of the base", "канал с лучшим откликом в W при ≥ 3 сообщениях, иначе лучший по базе"), Unit.Text, BestChannel)
        {
            Needs = [.. Delivered, IndicatorRoles.MessageChannel],
        },
        new(94, "best_hour", ("Best hour", "Лучший час"), ("the hour of most openings, 0 to 23, of equal ones the first", "час с наибольшим числом открытий, от 0 до 23, из равных первый"), Unit.Number,
            q => Favourite(q)) { Needs = [.. Sent, IndicatorRoles.Opened, Need.OpenedAtHour] },
        new(95, "fatigue", ("Fatigue", "Усталость"), ("sent30 / (opens30 + 1)", "sent30 / (открытия за 30 дней + 1)"), Unit.Ratio,
            q => q.Figures.Ratio(Sent30(q), $"({Sent30(q, "opened")} + 1)")) { Needs = [.. Sent, IndicatorRoles.Opened] },
    ];

    private static string Sent30(IndicatorQuery q, string? where = null) =>
        q.Figures.Count(q.Message("count(*)", $"day > {q.AsOf} - 30{(where is null ? "" : $" AND {where}")}"));

    private static string Rate(IndicatorQuery q, Span span, string mark, string where = "TRUE") =>
        q.Figures.Percent(q.Message("count(*)", $"delivered AND {mark} AND {where} AND {In(q, span)}"), q.Message("count(*)", $"delivered AND {where} AND {In(q, span)}"));

    private static string In(IndicatorQuery q, Span span) => q.Window.Holds("day", span, q.Sql);

    private static string Is(string[] words, IndicatorQuery q) => $"channel IN ({string.Join(", ", words.Select(q.Sql.Literal))})";

    private static Indicator Reach(string id, string name, IndicatorRole address, IndicatorRole consent) =>
        new(92, $"reach_{id}", ($"Reachable by {name}", $"Доступен по {name}"), ("valid address ∧ consent ∧ not black-listed", "верный адрес ∧ согласие ∧ не в чёрном списке"), Unit.Flag,
            q => ProfileSql.Reach(q, address, consent))
        {
            Needs = [IndicatorRoles.Person, address, consent],
        };

    private static string BestChannel(IndicatorQuery q)
    {
        q.Contact("count(*)");
        var rate = q.Figures.Ratio(Responded, "count(*)", FigureSql.RatioDigits);
        var contacts = $"{q.Tables.Contacts} WHERE channel IS NOT NULL AND {In(q, Span.Now)}";
        var own = q.Passes.Favourite("best_channel", contacts, "channel", rate, $"count(*) >= {LeastContacts}");
        var best = $"(SELECT channel FROM {contacts} GROUP BY channel ORDER BY {rate} DESC, channel LIMIT 1) AS best";
        return $"coalesce({own}, {q.Total("max(channel)", best)})";
    }

    private static string Favourite(IndicatorQuery q)
    {
        q.Message("count(*)");
        return q.Passes.Favourite("best_hour", $"{q.Tables.Messages} WHERE opened AND opened_at IS NOT NULL", "CAST(extract(hour FROM opened_at) AS INTEGER)", "count(*)");
    }
}
