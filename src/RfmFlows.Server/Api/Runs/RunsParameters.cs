using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that choose runs; those that are absent leave nothing out.</summary>
internal sealed record RunsParameters
{
    [FromQuery(Name = "scenario")]
    [Description("Only runs of this scenario.")]
    public string? Scenario { get; init; }

    [FromQuery(Name = "status")]
    [Description("Only runs in this state.")]
    public string? Status { get; init; }

    [FromQuery(Name = "cause")]
    [Description("Only runs that this started: manual, timer or http.")]
    public string? Cause { get; init; }

    [FromQuery(Name = "from")]
    [Description("Only runs that started at or after this instant.")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "until")]
    [Description("Only runs that started before this instant.")]
    public DateTimeOffset? Until { get; init; }

    [FromQuery(Name = "dryRun")]
    [Description("Only dry runs, or only real ones.")]
    public bool? DryRun { get; init; }
}
