using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that say which part of a model's history is meant, and by which knowledge.</summary>
internal sealed record HistoryParameters
{
    [FromQuery(Name = "from")]
    [Description("The first day. Default: the first snapshot.")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("The last day. Default: the last snapshot.")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "minStay")]
    [Description("Days. A segment that was held for less counts as not entered. Default: 0, everything counts.")]
    public int? MinStay { get; init; }

    [FromQuery(Name = "knownOn")]
    [Description("Without what was saved after this day (in UTC). Default: all that is known.")]
    public DateOnly? KnownOn { get; init; }
}
