using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Keeps what an analysis has found as the next version of a model.</summary>
internal sealed class ModelKeeper(BuildContext build, RfmRules rules, RfmResult result)
{
    /// <summary>A dry run keeps nothing, and neither does an analysis that scored nobody.</summary>
    public async Task KeepAsync(string id, LocalText? title)
    {
        var axes = new List<ModelAxis>();
        foreach (var axis in AxisFacts.All)
        {
            var seen = await SeenScores.ReadAsync(build.Session, build.Sql.Quote(result.Customers.Name), axis, build.Cancellation);
            if (seen.Count == 0)
            {
                build.Add(RfmRemarks.NothingToKeep(id).At(RfmNode.SaveAs.Name));
                return;
            }
            axes.Add(ModelAxis.Of(result.Borders.GetValueOrDefault(axis) ?? Behind(axis, seen), result.Scales[axis], seen));
        }
        if (build.DryRun)
        {
            build.Add(RfmRemarks.WouldBeKept(id));
            return;
        }
        var version = await build.Service<IRfmModelRegistry>().AddVersionAsync(
            id, title, new RfmModelContent(build.AsOf, axes[0].Customers.Sum(), Definition(axes).ToJson(), build.Request.RunId), build.Cancellation);
        build.Add(RfmRemarks.Kept(id, version.Version, version.AsOf));
    }

    private ModelDefinition Definition(IReadOnlyList<ModelAxis> axes)
    {
        var map = rules.MapFor(result.Scales);
        return new ModelDefinition(rules.Method?.Id ?? RfmNode.Own, rules.Values with { BaseCycle = result.BaseCycle }, axes, map?.ToScoreMap().ToJson())
        {
            MapTitle = map?.Title.Local(),
            Weights = rules.Weights,
            NoPurchases = new OwnAdvice(rules.NoPurchases.Id, rules.NoPurchases.Meaning.Local(), rules.NoPurchases.Advice.Local()),
        };
    }

    // Mean ranks share ties, so the values seen with each score tell borders that give the same scores.
    private AxisBorders Behind(Axis axis, IReadOnlyDictionary<int, SeenScore> seen)
    {
        build.Add(RfmRemarks.BordersBehindRanks(axis));
        return AxisBorders.FromSpans(axis, result.Scales[axis], [.. seen.Select(s => new ScoreSpan(s.Key, s.Value.Min, s.Value.Max))]);
    }
}
