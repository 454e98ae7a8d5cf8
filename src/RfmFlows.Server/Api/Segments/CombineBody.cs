using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Segments that are to become one.</summary>
/// <param name="Id">1 to 64 lower-case letters, digits and dashes. A static segment that exists gets a new version.</param>
/// <param name="Operation"><c>union</c>: members of any; <c>intersect</c>: of all; <c>subtract</c>: of the first and no other.</param>
/// <param name="Segments">Two or more ids; their newest members count.</param>
internal sealed record CombineBody(string Id, string Operation, IReadOnlyList<string> Segments)
{
    /// <summary>Null keeps the title given before, else the id stands for it.</summary>
    public LocalText? Title { get; init; }

    /// <summary>As <c>#rrggbb</c>; null keeps the one given before.</summary>
    public string? Colour { get; init; }
}
