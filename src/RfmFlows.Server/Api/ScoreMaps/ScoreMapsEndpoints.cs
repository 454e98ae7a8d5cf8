using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Server.Api;

/// <summary>Segment maps: the built-in ones to begin with, and what is wrong with one that is being drawn.</summary>
internal static class ScoreMapsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var maps = api.MapGroup("/score-maps").WithTags("Segment maps");
        maps.MapGet("", () => TypedResults.Ok<IReadOnlyList<ScoreMapView>>([.. SegmentMaps.All.Select(m => new ScoreMapView(m.Id, m.Title.Local(), m.ToScoreMap().ToJson()))]))
            .Is("listScoreMaps", "The built-in segment maps");
        maps.MapPost("/check", Check).Is("checkScoreMap", "Everything that speaks against a segment map", 400);
    }

    private static Ok<ScoreMapCheckView> Check(ScoreMapCheckBody body, HttpContext context)
    {
        var remarks = new List<Remark>();
        var map = ScoreMap.Read(body.Map, remarks);
        return TypedResults.Ok(new ScoreMapCheckView(
            RemarkView.Of(remarks, RequestLanguage.Of(context)),
            map is null || remarks.Count > 0 ? [] : [.. SegmentMapLinter.Check(map.ToSegmentMap()).Select(MapFindingView.Of)]));
    }
}

/// <summary>A built-in map.</summary>
/// <param name="Map">As a scenario would hold it as an own map.</param>
internal sealed record ScoreMapView(string Id, LocalText Title, JsonObject Map);

/// <summary>A map that is being drawn.</summary>
internal sealed record ScoreMapCheckBody(JsonObject Map);

/// <summary>What speaks against a map.</summary>
/// <param name="Remarks">What cannot even be read as a map.</param>
/// <param name="Findings">What keeps it from giving each customer one segment, and what is superfluous.</param>
internal sealed record ScoreMapCheckView(IReadOnlyList<RemarkView> Remarks, IReadOnlyList<MapFindingView> Findings);

/// <summary>Something found in a map.</summary>
/// <param name="Rules">Zero-based numbers of the rules concerned.</param>
/// <param name="Cells">The cells concerned; axes that the map does not use are 0.</param>
internal sealed record MapFindingView(MapFindingKind Kind, MapFindingSeverity Severity, LocalText Message, IReadOnlyList<int> Rules, IReadOnlyList<MapCellView> Cells)
{
    public static MapFindingView Of(MapFinding f) => new(
        f.Kind, f.Severity, f.Message.Local(), f.Rules, [.. f.Cells.Select(c => new MapCellView(c.Recency, c.Frequency, c.Monetary))]);
}

/// <summary>A cell of a map.</summary>
internal sealed record MapCellView(int R, int F, int M);
