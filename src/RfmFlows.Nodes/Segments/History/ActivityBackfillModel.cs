using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The activity segments.</summary>
/// <param name="rows">The purchases, to be put after FROM.</param>
internal sealed class ActivityBackfillModel(BuildContext build, PurchaseRoles roles, string rows) : IBackfillModel
{
    private static readonly ActivityNode Node = new();

    public SegmentRule Rule { get; } = SegmentRule.Of(Node, build.Request, BackfillNode.SettingsOf(Node, build.Settings));

    public string RevenueColumn => "revenue";

    public Task<string> CustomersAsync(DateOnly day) => Task.FromResult(ActivityNode.CustomersSelect(build, roles, rows, day));
}
