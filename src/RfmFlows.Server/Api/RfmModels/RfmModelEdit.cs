using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Server.Api;

/// <summary>Changes made to a model by hand.</summary>
internal static class RfmModelEdit
{
    /// <exception cref="FlowException">RF4002, RF4003, RF4005, RF6271, RF6272: everything that speaks against the changes.</exception>
    public static RfmModelContent Apply(RfmModelVersion version, EditRfmModelBody body)
    {
        var model = ModelDefinition.Read(version.Definition);
        var given = new[] { (Axis.Recency, body.R), (Axis.Frequency, body.F), (Axis.Monetary, body.M) }
            .Where(g => g.Item2 is not null).ToDictionary(g => g.Item1, g => g.Item2!);
        var remarks = new List<Remark>();
        if (given.Count == 0 && body.Map is null)
        {
            remarks.Add(RfmModelRemarks.NothingChanged());
        }
        foreach (var (axis, borders) in given)
        {
            remarks.AddRange(Problems(axis, borders, model, keepsMap: body.Map is null).Select(r => r.At(AxisSql.ScoreColumn(axis))));
        }
        var map = body.Map is not null && remarks.Count == 0 ? MapFor(body.Map, AxisScales.Of(a => given.GetValueOrDefault(a)?.Count + 1 ?? model.Of(a).Scale), remarks) : null;
        if (remarks.Count > 0)
        {
            throw new FlowException(remarks);
        }
        var edited = model with
        {
            Axes = [.. model.Axes.Select(a => given.TryGetValue(a.Axis, out var borders) ? Changed(a, borders) : a)],
            Map = map ?? model.Map, MapTitle = map is null ? model.MapTitle : null,
        };
        return new RfmModelContent(body.AsOf ?? version.AsOf, version.Content.Customers, edited.ToJson());
    }

    private static IEnumerable<Remark> Problems(Axis axis, IReadOnlyList<decimal> borders, ModelDefinition model, bool keepsMap)
    {
        foreach (var problem in AxisBorders.Problems(borders))
        {
            yield return RfmRemarks.Borders(problem);
        }
        if (borders.Count + 1 < ScaleLimits.Min || (keepsMap && model.Map is not null && borders.Count + 1 != model.Of(axis).Scale))
        {
            yield return RfmModelRemarks.OtherScale(axis, borders.Count, model.Of(axis).Scale);
        }
    }

    private static JsonObject? MapFor(JsonObject json, AxisScales scales, List<Remark> remarks)
    {
        if (ScoreMap.Read(json, remarks)?.ToSegmentMap() is not { } map || remarks.Count > 0)
        {
            return null;
        }
        var findings = SegmentMapLinter.Check(map).Where(f => f.Severity == MapFindingSeverity.Error).Select(RfmRemarks.OwnMap).ToList();
        var fitting = findings.Count == 0 ? map.Stretch(scales) : map;
        remarks.AddRange(findings.Count > 0 ? findings : SegmentMapLinter.CheckScales(fitting, a => scales[a]).Select(f => RfmRemarks.Map(f.Message)));
        return fitting.ToScoreMap().ToJson();
    }

    // How many customers each new class would have had is not known.
    private static ModelAxis Changed(ModelAxis axis, IReadOnlyList<decimal> borders) => axis with
    {
        Scale = borders.Count + 1, Borders = borders, Closed = ClosedSide.Right, Customers = [.. Enumerable.Repeat(0L, borders.Count + 1)],
    };
}
