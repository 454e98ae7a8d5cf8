using RfmFlows.Nodes.ColumnNodes.Contacts;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What a customer's own row says, as expressions.</summary>
internal static class ProfileSql
{
    private const int LeapDay = 229;
    private const int DayBeforeLeapDay = 228;

    /// <summary>A valid address, a consent and no black list; false where any is missing.</summary>
    public static string Reach(IndicatorQuery q, IndicatorRole address, IndicatorRole consent)
    {
        var blocked = q.Roles.Has(IndicatorRoles.Blocked) ? $" AND NOT coalesce({IsTrue(q, IndicatorRoles.Blocked)}, FALSE)" : "";
        return $"coalesce({IsValid(q, address)} AND {IsTrue(q, consent)}{blocked}, FALSE)";
    }

    /// <summary>Full years; those born on 29 February grow older on the 28th of a common year.</summary>
    public static string Age(IndicatorQuery q)
    {
        var born = q.Profile(IndicatorRoles.Birthday);
        var today = (q.Window.AsOf.Month * 100) + q.Window.AsOf.Day;
        return $"CASE WHEN {q.Sql.Cast(born, ColumnType.Date)} <= {q.AsOf} THEN {q.Window.AsOf.Year} - CAST(extract(year FROM {born}) AS INTEGER)"
            + $" - CASE WHEN {DayOfYear(born, q.Window.AsOf.Year)} > {today} THEN 1 ELSE 0 END END";
    }

    /// <summary>Days until the next birthday, 0 on the day itself.</summary>
    public static string ToBirthday(IndicatorQuery q)
    {
        var born = q.Profile(IndicatorRoles.Birthday);
        var (year, today) = (q.Window.AsOf.Year, (q.Window.AsOf.Month * 100) + q.Window.AsOf.Day);
        return $"CASE WHEN {DayOfYear(born, year)} >= {today} THEN {Date(born, year)} ELSE {Date(born, year + 1)} END - {q.AsOf}";
    }

    /// <summary>The name of the mail service that an address is of, else its domain.</summary>
    public static string MailProvider(IndicatorQuery q)
    {
        var domain = q.Sql.Lower($"split_part(trim({q.Profile(IndicatorRoles.Email)}), '@', 2)");
        var branches = string.Concat(MailProviders.All.Select(p => $" WHEN {domain} IN ({string.Join(", ", p.Domains.Select(q.Sql.Literal))}) THEN {q.Sql.Literal(p.Name)}"));
        return $"CASE{branches} ELSE nullif({domain}, '') END";
    }

    private static string IsTrue(IndicatorQuery q, IndicatorRole role) => Truth.Of(q.Profile(role), q.Roles.Find(role)!.Type, q.Sql);

    private static string IsValid(IndicatorQuery q, IndicatorRole address)
    {
        var text = $"trim({q.Sql.ToText(q.Profile(address), q.Roles.Find(address)!.Type)})";
        if (address == IndicatorRoles.Email)
        {
            return $"{text} <> '' AND ({new EmailSql(q.Sql).Reason(text)}) IS NULL";
        }
        if (address == IndicatorRoles.Phone)
        {
            var phone = new PhoneSql(q.Sql, CountryRule.All[0], mobileOnly: true);
            return $"{text} <> '' AND ({phone.Reason(text, $"({phone.International(text, phone.Digits(text))})")}) IS NULL";
        }
        return $"{text} <> ''";
    }

    // Month and day as a number, of the 29th of February the day before in a common year.
    private static string DayOfYear(string date, int year)
    {
        var day = $"CAST(extract(month FROM {date}) * 100 + extract(day FROM {date}) AS INTEGER)";
        return DateTime.IsLeapYear(year) ? day : $"CASE WHEN {day} = {LeapDay} THEN {DayBeforeLeapDay} ELSE {day} END";
    }

    private static string Date(string date, int year)
    {
        var day = DayOfYear(date, year);
        // Whole numbers divide differently on the engines; the month stands in the date itself.
        return $"make_date({year}, CAST(extract(month FROM {date}) AS INTEGER), CAST(({day}) - 100 * extract(month FROM {date}) AS INTEGER))";
    }
}
