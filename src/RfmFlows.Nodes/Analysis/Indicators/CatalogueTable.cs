using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Every indicator with its definition, and whether it was computed.</summary>
internal static class CatalogueTable
{
    public static readonly Columns Columns = Columns.Of(
        ("number", ColumnType.Integer), ("id", ColumnType.Text), ("name", ColumnType.Text), ("group", ColumnType.Text), ("unit", ColumnType.Text),
        ("formula", ColumnType.Text), ("computed", ColumnType.Boolean), ("why_not", ColumnType.Text));

    public static IEnumerable<object?[]> Rows(IndicatorPlan plan, KnownRoles roles, string language) => IndicatorCatalogue.All.Select(i => new object?[]
    {
        (long)i.Number, i.Id, i.Title.In(language), i.Group.Title().In(language), i.Unit.Title.In(language), i.Formula.In(language),
        plan.Computed.Contains(i), plan.Computed.Contains(i) ? null : WhyNot(i, roles).In(language),
    });

    private static LocalText WhyNot(Indicator indicator, KnownRoles roles)
    {
        var missing = IndicatorPlan.Missing(indicator, roles);
        return missing.Count == 0
            ? ("not chosen", "не выбран")
            : ($"missing: {string.Join(", ", missing.Select(n => n.What.En))}", $"не хватает: {string.Join(", ", missing.Select(n => n.What.Ru))}");
    }
}
