using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that choose rows and columns of a port.</summary>
internal record RowsParameters
{
    [FromQuery(Name = "sort")]
    [Description("Column to sort by, with a dash before it for descending; repeated for further ones. Missing values come last. Default: the order of a Sort above.")]
    public string[]? Sort { get; init; }

    [FromQuery(Name = "column")]
    [Description("Column to give; repeated for further ones, in the wanted order. Default: all.")]
    public string[]? Columns { get; init; }

    [FromQuery(Name = "filter")]
    [Description("Conditions as JSON, as in the setting of a filter node: {\"all\": [{\"column\": \"city\", \"op\": \"equals\", \"value\": \"Kazan\"}]}.")]
    public string? Filter { get; init; }

    [FromQuery(Name = "search")]
    [Description("Only rows in which this text stands in any column, whatever the case.")]
    public string? Search { get; init; }
}
