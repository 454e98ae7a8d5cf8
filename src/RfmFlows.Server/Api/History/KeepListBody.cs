using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Under which name customers of a history are kept.</summary>
/// <param name="Id">1 to 64 lower-case letters, digits and dashes. A static segment that exists gets a new version.</param>
internal sealed record KeepListBody(string Id)
{
    /// <summary>Null keeps the title given before, else the id stands for it.</summary>
    public LocalText? Title { get; init; }

    /// <summary>As <c>#rrggbb</c>; null keeps the one given before.</summary>
    public string? Colour { get; init; }
}
