using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Customers at a port that are to become a segment.</summary>
/// <param name="Id">1 to 64 lower-case letters, digits and dashes. One that exists gets a new version.</param>
/// <param name="Run">The run that left the rows.</param>
internal sealed record SaveSegmentBody(string Id, string Run, string Node, string Port)
{
    /// <summary>Null keeps the title given before, else the id stands for it.</summary>
    public LocalText? Title { get; init; }

    /// <summary>As <c>#rrggbb</c>; null keeps the one given before.</summary>
    public string? Colour { get; init; }

    /// <summary>Which of the rows, as in the query of the port's rows; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>Only rows in which this text stands; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>The column that says who the customer is.</summary>
    public string Customer { get; init; } = "customer";
}
