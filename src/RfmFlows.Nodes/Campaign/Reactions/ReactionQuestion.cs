using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Reactions;

/// <summary>Asks whether something happened to messages of a customer often enough.</summary>
/// <param name="Name">The column of the answer.</param>
/// <param name="What">One of the constants.</param>
/// <param name="Campaigns">Empty for any.</param>
/// <param name="Channel">Empty for any.</param>
/// <param name="Days">Sent in the last days up to the as-of date; 0 for all time.</param>
internal sealed record ReactionQuestion(string Name, string What, IReadOnlyList<string> Campaigns, string Channel, int AtLeast, int Days)
{
    public const string Sent = "sent";
    public const string Delivered = "delivered";
    public const string Opened = "opened";
    public const string Clicked = "clicked";

    /// <summary>The column that tells of it; null for being sent, which every message is.</summary>
    public IndicatorRole? Role => What switch
    {
        Delivered => IndicatorRoles.Delivered,
        Opened => IndicatorRoles.Opened,
        Clicked => IndicatorRoles.Clicked,
        _ => null,
    };

    /// <summary>The answer as an aggregate over the messages of a customer.</summary>
    /// <param name="column">The column that plays a role.</param>
    public string Answer(Func<IndicatorRole, Column?> column, Column? campaign, DateOnly asOf, Dialect sql)
    {
        var of = new List<string>();
        if (Role is { } role)
        {
            var mark = column(role)!;
            of.Add(mark.Type.IsTime ? $"{sql.Cast(sql.Quote(mark.Name), ColumnType.Date)} <= {sql.Literal(asOf)}" : Truth.Of(mark, sql));
        }
        if (Campaigns.Count > 0)
        {
            of.Add($"{sql.ToText(sql.Quote(campaign!.Name), campaign.Type)} IN ({string.Join(", ", Campaigns.Select(sql.Literal))})");
        }
        if (Channel.Length > 0)
        {
            of.Add($"{sql.Lower($"trim({sql.Quote(column(IndicatorRoles.MessageChannel)!.Name)})")} = {sql.Literal(Channel)}");
        }
        if (Days > 0)
        {
            of.Add(new Window(asOf, Days).Holds(sql.Cast(sql.Quote(column(IndicatorRoles.Sent)!.Name), ColumnType.Date), Span.Now, sql));
        }
        var filter = of.Count == 0 ? "" : $" FILTER (WHERE {string.Join(" AND ", of)})";
        return $"count(*){filter} >= {AtLeast} AS {sql.Quote(Name)}";
    }
}
