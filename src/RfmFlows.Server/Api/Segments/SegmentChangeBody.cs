using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>What a segment is called and how it is drawn; what is null stays.</summary>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
internal sealed record SegmentChangeBody(LocalText? Title, string? Colour);
