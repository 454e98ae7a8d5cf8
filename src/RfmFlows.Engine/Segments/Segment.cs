using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A named set of customers. The members themselves are tables of the warehouse; here stands where.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; what scenarios refer to.</param>
public sealed record Segment(string Id, SegmentKind Kind)
{
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>The rule of a rule segment; null for a static one.</summary>
    public JsonNode? Rule { get; init; }

    /// <summary>As <c>#rrggbb</c>; null means that the page chooses one.</summary>
    public string? Colour { get; init; }

    /// <summary>Set by the registry when the segment is first saved.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its newest membership; null before the first. Set by the registry.</summary>
    public SegmentVersion? Latest { get; init; }
}
