using RfmFlows.Nodes.ColumnNodes.Contacts;
using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// The customers' own rows, one each: <c>customer</c>, the columns of the roles, <c>filled</c> (how many of the asked fields are filled in), <c>operator</c>
/// and <c>minutes</c> (from UTC, by time zone, else by telephone range).
/// </summary>
internal sealed class PeopleRows(KnownRoles roles, DateOnly asOf, Dialect sql)
{
    public string Select(string from, IReadOnlyList<string> asked, string columns)
    {
        var (input, person) = (roles.Input(IndicatorRoles.Customers), roles.Find(IndicatorRoles.Person)!);
        var filled = asked.Select(name => $"CASE WHEN coalesce(trim({sql.ToText(sql.Quote(name), input[name].Type)}), '') <> '' THEN 1 ELSE 0 END").DefaultIfEmpty("0");
        var (zone, range) = (Zones(), Ranges());
        var (ofZone, ofRange) = (zone is null ? "NULL" : "zones.minutes", range is null ? "NULL" : "ranges.minutes");
        return $"""
            SELECT {sql.Quote(person.Name)} AS customer{columns}, {string.Join(" + ", filled)} AS filled,
                {sql.Cast(range is null ? "NULL" : "ranges.operator", ColumnType.Text)} AS operator, {sql.Cast($"coalesce({ofZone}, {ofRange})", ColumnType.Integer)} AS minutes
            FROM ({CustomerRows.Unique(from, input, person, [], sql)}) AS people{zone}{range}
            """;
    }

    private string? Zones()
    {
        if (roles.Find(IndicatorRoles.TimeZone) is not { } column)
        {
            return null;
        }
        var noon = asOf.ToDateTime(new TimeOnly(12, 0));
        var rows = TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId)
            .Select(z => $"({sql.Literal(z.Id)}, {(int)z.GetUtcOffset(noon).TotalMinutes})").Order(StringComparer.Ordinal);
        return $" LEFT JOIN (VALUES {string.Join(", ", rows)}) AS zones(name, minutes) ON zones.name = trim({sql.Quote(column.Name)})";
    }

    private string? Ranges()
    {
        if (roles.Find(IndicatorRoles.Phone) is not { } column)
        {
            return null;
        }
        var phone = new PhoneSql(sql, CountryRule.All[0], mobileOnly: false);
        var text = $"trim({sql.ToText(sql.Quote(column.Name), column.Type)})";
        var rows = PhoneRanges.All.Select(r => $"({sql.Literal(r.Prefix)}, {(r.Operator is null ? sql.Cast("NULL", ColumnType.Text) : sql.Literal(r.Operator))}, {(r.Minutes is { } m ? $"{m}" : sql.Cast("NULL", ColumnType.Integer))})");
        return $" LEFT JOIN (VALUES {string.Join(", ", rows)}) AS ranges(prefix, operator, minutes)"
            + $" ON ranges.prefix = substr({phone.International(text, phone.Digits(text))}, 1, {PhoneRanges.Digits})";
    }
}
