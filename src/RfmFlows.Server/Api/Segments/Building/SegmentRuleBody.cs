using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A segment that is to follow from conditions.</summary>
/// <param name="Conditions">As in a count.</param>
internal sealed record SegmentRuleBody(JsonObject Conditions)
{
    /// <summary>Null keeps the title given before, else the id stands for it.</summary>
    public LocalText? Title { get; init; }

    /// <summary>As <c>#rrggbb</c>; null keeps the one given before.</summary>
    public string? Colour { get; init; }

    /// <summary>When to work it out anew each day, as 06:30 in the installation's time zone; null for by hand only.</summary>
    public string? EveryDayAt { get; init; }
}
