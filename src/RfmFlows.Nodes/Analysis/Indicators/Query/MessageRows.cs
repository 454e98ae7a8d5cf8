using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Messages, one row each, and the purchases that followed them.</summary>
internal sealed class MessageRows(KnownRoles roles, Window window, Dialect sql)
{
    private static readonly (IndicatorRole Role, string Column)[] Marks =
        [(IndicatorRoles.Delivered, "delivered"), (IndicatorRoles.Opened, "opened"), (IndicatorRoles.Clicked, "clicked")];

    // With a day alone on either side, a purchase on the day of the message follows it.
    private bool ByDay => Column(IndicatorRoles.Sent).Type.Kind == ColumnKind.Date || roles.Purchases.DateColumn.Type.Kind == ColumnKind.Date;

    /// <summary><c>customer, moment, day, channel, delivered, opened, clicked, opened_at</c>; what is later than the as-of date has not happened.</summary>
    public string Select(string from)
    {
        var (customer, sent) = (sql.Quote(Column(IndicatorRoles.Recipient).Name), sql.Quote(Column(IndicatorRoles.Sent).Name));
        var channel = roles.Find(IndicatorRoles.MessageChannel) is { } column ? sql.Lower($"trim({sql.Quote(column.Name)})") : sql.Cast("NULL", ColumnType.Text);
        var marks = string.Concat(Marks.Select(m => $", {Happened(m.Role)} AS {m.Column}"));
        var openedAt = roles.Find(IndicatorRoles.Opened) is { Type.IsTime: true } opened ? sql.Quote(opened.Name) : sql.Cast("NULL", ColumnType.DateTime);
        return $"SELECT {customer} AS customer, {sent} AS moment, {sql.Cast(sent, ColumnType.Date)} AS day, {channel} AS channel{marks}, {openedAt} AS opened_at"
            + $" FROM {from} WHERE {customer} IS NOT NULL AND {sent} IS NOT NULL AND {UpTo(sent)}";
    }

    /// <summary>
    /// Delivered messages as contacts: <c>customer, channel, day, orders, value_now, value_before</c>. A purchase belongs to the last contact before it,
    /// where that is less than so many days old.
    /// </summary>
    public string Contacts(string messages, string purchases, long days)
    {
        var moment = ByDay ? "day" : "moment";
        var age = ByDay ? $"day - contacted < {days}" : $"moment < contacted + INTERVAL '{days} days'";
        return $"""
            SELECT c.customer, c.channel, c.day, coalesce(f.orders, 0) AS orders, coalesce(f.value_now, 0) AS value_now, coalesce(f.value_before, 0) AS value_before
            FROM ({Numbered(messages)}) AS c LEFT JOIN (
                SELECT customer, contact, count(*) AS orders, sum(value) FILTER (WHERE {window.Holds("day", Span.Now, sql)}) AS value_now,
                    sum(value) FILTER (WHERE {window.Holds("day", Span.Before, sql)}) AS value_before
                FROM (
                    SELECT customer, day, {moment} AS moment, value, kind, max(number) OVER w AS contact, max(CASE WHEN kind = 0 THEN {moment} END) OVER w AS contacted
                    FROM (
                        SELECT customer, day, {moment} AS moment, 0 AS kind, number, {sql.Cast("NULL", ColumnType.Money)} AS value FROM ({Numbered(messages)}) AS contacts
                        UNION ALL
                        SELECT customer, day, {moment}, 1, NULL, value FROM {purchases} WHERE bought) AS events
                    WINDOW w AS (PARTITION BY customer ORDER BY {moment}, kind, number ROWS UNBOUNDED PRECEDING)) AS following
                WHERE kind = 1 AND contact IS NOT NULL AND {age} GROUP BY customer, contact) AS f ON f.customer = c.customer AND f.contact = c.number
            """;
    }

    private string Numbered(string messages) =>
        $"SELECT customer, channel, day, moment, row_number() OVER (PARTITION BY customer ORDER BY moment, channel) AS number FROM {messages} WHERE delivered";

    private string Happened(IndicatorRole role)
    {
        if (roles.Find(role) is not { } column)
        {
            return "FALSE";
        }
        var happened = column.Type.IsTime ? $"{Truth.Of(column, sql)} AND {UpTo(sql.Quote(column.Name))}" : Truth.Of(column, sql);
        return $"coalesce({happened}, FALSE)";
    }

    private string UpTo(string time) => $"{sql.Cast(time, ColumnType.Date)} <= {sql.Literal(window.AsOf)}";

    private Column Column(IndicatorRole role) => roles.Find(role)!;
}
