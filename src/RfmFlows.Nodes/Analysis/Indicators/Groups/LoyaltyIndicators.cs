using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 96–104: bonuses, and what a customer's own row says.</summary>
internal static class LoyaltyIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(96, "bonus", ("Bonuses", "Бонусы"), ("balance", "остаток"), Unit.Points, q => Points(q, IndicatorRoles.Balance)) { Needs = [IndicatorRoles.BonusCustomer, IndicatorRoles.Balance] },
        new(97, "bonus_burn30", ("Expiring in 30 days", "Сгорят за 30 дней"), ("points that expire on the days T + 1 … T + 30; without a date of expiry all that are expiring", "баллы, сгорающие в дни T + 1 … T + 30; без даты сгорания — все сгорающие"), Unit.Points,
            q => Points(q, IndicatorRoles.Expiring, ExpireSoon(q))) { Needs = [IndicatorRoles.BonusCustomer, IndicatorRoles.Expiring] },
        new(98, "bonus_used", ("Share of bonuses spent", "Доля списанных"), ("spent / accrued", "списано / начислено"), Unit.Percent,
            q => q.Figures.Percent(Points(q, IndicatorRoles.Spent), Points(q, IndicatorRoles.Accrued))) { Needs = [IndicatorRoles.BonusCustomer, IndicatorRoles.Spent, IndicatorRoles.Accrued] },
        new(99, "age", ("Age", "Возраст"), ("full years at T; born on 29 February: on the 28th in common years", "полных лет на T; рождённые 29 февраля — 28-го в невисокосный год"), Unit.Number, ProfileSql.Age) { Needs = [IndicatorRoles.Person, IndicatorRoles.Birthday] },
        new(100, "to_birthday", ("Days to the birthday", "Дней до дня рождения"), ("days from T to the next birthday, 0 on the day", "дни от T до ближайшего дня рождения, 0 — сегодня"), Unit.Days, ProfileSql.ToBirthday) { Needs = [IndicatorRoles.Person, IndicatorRoles.Birthday] },
        new(101, "tz_offset", ("Time zone", "Часовой пояс"), ("minutes from UTC at T by the time zone, else by the landline's area", "минуты от UTC на T по часовому поясу, иначе по коду города"), Unit.Minutes,
            q => q.Passes.Profiles.Add("minutes")) { Needs = [IndicatorRoles.Person, Need.Any(IndicatorRoles.TimeZone, IndicatorRoles.Phone)] },
        new(102, "operator", ("Operator", "Оператор"), ("by the range that the phone number was issued in; empty where it is not known", "по диапазону, в котором выдан номер; пусто, если неизвестен"), Unit.Text,
            q => q.Passes.Profiles.Add("operator")) { Needs = [IndicatorRoles.Person, IndicatorRoles.Phone] },
        new(103, "mail_provider", ("Mail service", "Почта"), ("by the domain of the e-mail; the domain itself where the service is not known", "по домену e-mail; сам домен, если служба неизвестна"), Unit.Text, ProfileSql.MailProvider) { Needs = [IndicatorRoles.Person, IndicatorRoles.Email] },
        new(104, "completeness", ("Completeness of the profile", "Полнота анкеты"), ("filled fields / asked fields", "заполненные поля / спрошенные поля"), Unit.Percent,
            q => q.Figures.Percent(q.Passes.Profiles.Add("filled"), $"{q.Rules.Asked.Count}")) { Needs = [IndicatorRoles.Person] },
    ];

    private static string Points(IndicatorQuery q, IndicatorRole role, string where = "TRUE") =>
        q.Sql.Round(q.Passes.Bonuses.Add($"sum({q.Sql.Cast(q.Named(role), ColumnType.Money)}) FILTER (WHERE {where})"), ColumnType.Money.Scale);

    private static string ExpireSoon(IndicatorQuery q) => q.Roles.Has(IndicatorRoles.ExpiresOn)
        ? $"{q.Sql.Cast(q.Named(IndicatorRoles.ExpiresOn), ColumnType.Date)} BETWEEN {q.AsOf} + 1 AND {q.AsOf} + 30"
        : "TRUE";
}
