using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>A segment map as a request names it: a built-in one by id, or one in full.</summary>
internal static class ChosenMap
{
    private const string Place = "map";

    /// <summary>The map for these scales; null when none is named, or after remarks.</summary>
    public static SegmentMap? Read(JsonNode? value, AxisScales scales, ICollection<Remark> remarks)
    {
        if (value is null || Find(value, remarks) is not { } map)
        {
            return null;
        }
        var problems = SegmentMapLinter.Check(map).Where(f => f.Severity == MapFindingSeverity.Error).Select(RfmRemarks.OwnMap).ToList();
        if (problems.Count == 0)
        {
            map = map.Stretch(scales);
            problems = [.. SegmentMapLinter.CheckScales(map, a => scales[a]).Select(f => RfmRemarks.Map(f.Message))];
        }
        foreach (var problem in problems)
        {
            remarks.Add(problem.At(Place));
        }
        return problems.Count == 0 ? map : null;
    }

    private static SegmentMap? Find(JsonNode value, ICollection<Remark> remarks)
    {
        if (value is not JsonValue named || !named.TryGetValue<string>(out var id))
        {
            return ScoreMap.Read(value, remarks, Place)?.ToSegmentMap();
        }
        var map = SegmentMaps.Find(id);
        if (map is null)
        {
            remarks.Add(SettingRemarks.NotAChoice(id, [.. SegmentMaps.All.Select(m => m.Id)]).At(Place));
        }
        return map;
    }
}
