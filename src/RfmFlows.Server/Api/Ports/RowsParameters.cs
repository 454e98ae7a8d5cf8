using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that choose rows and columns of a port.</summary>
/// <remarks>Nothing is inherited: the generator of request handlers sees only what a record itself declares.</remarks>
internal sealed record RowsParameters
{
    [FromQuery(Name = "filter")]
    [Description(NarrowParameters.FilterText)]
    public string? Filter { get; init; }

    [FromQuery(Name = "search")]
    [Description(NarrowParameters.SearchText)]
    public string? Search { get; init; }

    [FromQuery(Name = "sort")]
    [Description("Column to sort by, with a dash before it for descending; repeated for further ones. Missing values come last. Default: the order of a Sort above, else as the rows were written.")]
    public string[]? Sort { get; init; }

    [FromQuery(Name = "column")]
    [Description("Column to give; repeated for further ones, in the wanted order. Default: all.")]
    public string[]? Columns { get; init; }
}
