using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>All that is wrong with inputs and choice.</summary>
internal sealed class PlanCheck(KnownRoles roles, IndicatorPlan plan, CheckContext check)
{
    public void Run()
    {
        Joins();
        Choice();
    }

    private void Joins()
    {
        var customer = roles.Purchases.CustomerColumn;
        foreach (var (port, role) in IndicatorRoles.CustomerOf.Where(p => roles.IsLinked(p.Key)))
        {
            CustomerCheck.Run(check, port, roles.Find(role), customer, role.Setting, isRequired: true);
        }
        foreach (var scores in roles.Scores)
        {
            CustomerCheck.Run(check, IndicatorRoles.Scores, scores.Find(QueryTables.Canonical), customer, null, isRequired: true);
        }
        CustomerCheck.RunLines(check, roles);
    }

    private void Choice()
    {
        var single = check.Get(IndicatorSettings.Single);
        for (var i = 0; i < single.Count; i++)
        {
            if (IndicatorCatalogue.All.FirstOrDefault(x => x.Id == single[i]) is { } indicator && IndicatorPlan.Missing(indicator, roles) is { Count: > 0 } missing)
            {
                check.Add(IndicatorRemarks.NeedsMissing(indicator, missing).At($"{IndicatorSettings.Single.Name}[{i}]"));
            }
        }
        foreach (var group in Enum.GetValues<IndicatorGroup>().Where(g => check.Get(IndicatorSettings.Groups).Contains(g.Id()) && plan.Computed.All(i => i.Group != g)))
        {
            check.Add(IndicatorRemarks.GroupEmpty(group, [.. IndicatorCatalogue.All.Where(i => i.Group == group).SelectMany(i => IndicatorPlan.Missing(i, roles))]).At(IndicatorSettings.Groups.Name));
        }
        if (plan.Computed.Count == 0)
        {
            check.Add(IndicatorRemarks.NothingChosen().At(IndicatorSettings.Groups.Name));
        }
        if (plan.Computed.Any(i => i.Id is "xyz" or "xyz_cv") && new Window(check.AsOf, (int)check.Get(IndicatorSettings.WindowDays)).FullMonths(Span.Now) is var (first, last) && last <= first)
        {
            check.Add(IndicatorRemarks.FewMonths((int)check.Get(IndicatorSettings.WindowDays)).At(IndicatorSettings.WindowDays.Name));
        }
    }
}
