using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that say which customers of a model's history are meant.</summary>
internal sealed record HistoryListParameters
{
    public const string Cell = "cell";
    public const string Entered = "entered";
    public const string Left = "left";
    public const string Moved = "moved";
    public const string Stayed = "stayed";

    [FromQuery(Name = "list")]
    [Description("'cell': customers of a cell of the migration matrix; 'entered', 'left' and 'moved': moves after the first day and up to the last; 'stayed': who is in a segment on the last day and has been there for long. Default: cell.")]
    public string? Name { get; init; }

    [FromQuery(Name = "fromSegment")]
    [Description("For cell, left and moved: where they come from; of a cell also '(new)'. Default: any; for left the base.")]
    public string? FromSegment { get; init; }

    [FromQuery(Name = "toSegment")]
    [Description("For cell, entered, moved and stayed: where they are; of a cell also '(gone)'. Default: any; for entered the base.")]
    public string? ToSegment { get; init; }

    [FromQuery(Name = "stayDays")]
    [Description("For stayed: days in the segment at least, counted to the last day. Default: 90.")]
    public int? StayDays { get; init; }

    [FromQuery(Name = "net")]
    [Description("For entered, left and moved: the last day against the first, so that who has come back in between has not moved. Default: each move counts.")]
    public bool? Net { get; init; }

    public string List => Name ?? Cell;
}
