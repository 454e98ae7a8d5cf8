using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Which indicators are computed and which of them are compared with the window before.</summary>
internal sealed record IndicatorPlan(IReadOnlyList<Indicator> Computed, IReadOnlyList<Indicator> Compared)
{
    /// <summary>What a plan leaves out and why: the needs that are not met.</summary>
    public static IReadOnlyList<Need> Missing(Indicator indicator, KnownRoles roles) => [.. indicator.Needs.Where(n => !n.IsMet(roles))];

    public static IndicatorPlan Of(SettingValues settings, KnownRoles roles)
    {
        var (groups, single) = (settings.Get(IndicatorSettings.Groups), settings.Get(IndicatorSettings.Single));
        var chosen = IndicatorCatalogue.All.Where(i => (groups.Count == 0 && single.Count == 0) || groups.Contains(i.Group.Id()) || single.Contains(i.Id));
        IReadOnlyList<Indicator> computed = [.. chosen.Where(i => Missing(i, roles).Count == 0)];
        var compared = settings.Get(IndicatorSettings.Compare) switch
        {
            IndicatorSettings.CompareAll => computed.Where(IsComparable),
            IndicatorSettings.CompareChosen => computed.Where(i => settings.Get(IndicatorSettings.Compared).Contains(i.Id)),
            _ => [],
        };
        return new IndicatorPlan(computed, [.. compared]);
    }

    public static bool IsComparable(Indicator indicator) => indicator.Before is not null;

    public Columns Output(Column customer) => new Columns([customer with { Name = "customer" }])
        .With(Computed.Select(i => new Column(i.Id, i.Unit.Type)))
        .With(Compared.SelectMany(Comparison.Columns));
}
