using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Store;

internal sealed record SegmentRow
{
    public string Id { get; init; } = "";

    public string TitleEn { get; init; } = "";

    public string TitleRu { get; init; } = "";

    public SegmentKind Kind { get; init; }

    public string? Rule { get; init; }

    public string? Colour { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public Segment ToSegment(SegmentVersion? latest) => new(Id, Kind)
    {
        Title = (TitleEn, TitleRu),
        Rule = Rule is null ? null : JsonNode.Parse(Rule),
        Colour = Colour,
        CreatedAt = CreatedAt,
        Latest = latest,
    };
}
