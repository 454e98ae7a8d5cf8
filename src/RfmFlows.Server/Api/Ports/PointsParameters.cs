using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that choose points of a port's rows.</summary>
internal sealed record PointsParameters
{
    [FromQuery(Name = "x")]
    [Description("Column of the first coordinate.")]
    public required string X { get; init; }

    [FromQuery(Name = "y")]
    [Description("Column of the second coordinate.")]
    public required string Y { get; init; }

    [FromQuery(Name = "color")]
    [Description("Column that colours the points.")]
    public string? Color { get; init; }

    [FromQuery(Name = "limit")]
    [Description("Most points, 1 to 5000; of more rows every so-manieth is given. 2000 by default.")]
    public int? Limit { get; init; }
}
