using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A named set of customers.</summary>
/// <param name="Latest">Its newest membership; null before the first.</param>
internal sealed record SegmentView(
    string Id, SegmentKind Kind, LocalText Title, JsonNode? Rule, string? Colour, DateTimeOffset CreatedAt, SegmentVersionView? Latest)
{
    public static SegmentView Of(Segment s) => new(
        s.Id, s.Kind, s.Title, s.Rule, s.Colour, s.CreatedAt, s.Latest is { } latest ? SegmentVersionView.Of(latest) : null);
}

/// <summary>Members as they were worked out once.</summary>
internal sealed record SegmentVersionView(int Version, DateOnly AsOf, DateTimeOffset SavedAt, long Customers, string? Run)
{
    public static SegmentVersionView Of(SegmentVersion v) => new(v.Version, v.AsOf, v.SavedAt, v.Rows, v.RunId);
}

/// <summary>A segment with its versions, the newest first.</summary>
/// <param name="UsedBy">The stored scenarios whose drafts load or save it.</param>
internal sealed record SegmentDetailsView(SegmentView Segment, IReadOnlyList<SegmentVersionView> Versions, IReadOnlyList<ScenarioNameView> UsedBy);

/// <summary>A page of the members of one version; values as in the rows of a port.</summary>
internal sealed record MembersView(int Version, IReadOnlyList<ColumnView> Columns, long Total, long Offset, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Customers of two segments.</summary>
internal sealed record OverlapView(long OnlyFirst, long Both, long OnlySecond);
