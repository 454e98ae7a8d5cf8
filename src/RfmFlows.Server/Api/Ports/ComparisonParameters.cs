using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that say what a port is compared with.</summary>
internal sealed record ComparisonParameters
{
    [FromQuery(Name = "withRun")]
    [Description("The run of the other port.")]
    public required string Run { get; init; }

    [FromQuery(Name = "withNode")]
    [Description("The node of the other port; the same by default.")]
    public string? Node { get; init; }

    [FromQuery(Name = "withPort")]
    [Description("The other port; the same by default.")]
    public string? Port { get; init; }

    [FromQuery(Name = "key")]
    [Description("Column whose value says which rows belong together; repeated for further ones. By default the first one that tells all rows apart.")]
    public string[]? Keys { get; init; }
}
