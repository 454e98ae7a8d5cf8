using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that choose among the rows of a port.</summary>
internal sealed record NarrowParameters
{
    public const string FilterText =
        "Conditions as JSON, as in the setting of a filter node: {\"all\": [{\"column\": \"city\", \"op\": \"equals\", \"value\": \"Kazan\"}]}.";

    public const string SearchText = "Only rows in which this text stands in any column, whatever the case.";

    [FromQuery(Name = "filter")]
    [Description(FilterText)]
    public string? Filter { get; init; }

    [FromQuery(Name = "search")]
    [Description(SearchText)]
    public string? Search { get; init; }

    /// <summary>The chosen rows, in any order and with all columns.</summary>
    public RowsParameters ToRows() => new() { Filter = Filter, Search = Search };
}
