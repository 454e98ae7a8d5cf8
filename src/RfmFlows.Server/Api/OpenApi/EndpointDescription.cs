namespace RfmFlows.Server.Api;

/// <summary>Describes an endpoint for the API's own description.</summary>
internal static class EndpointDescription
{
    /// <param name="id">The operation's name, from which clients are generated; unique.</param>
    /// <param name="failures">Error statuses that it gives, beside 401.</param>
    public static RouteHandlerBuilder Is(this RouteHandlerBuilder endpoint, string id, string summary, params int[] failures)
    {
        foreach (var status in failures)
        {
            endpoint.Produces<ApiProblem>(status, Problems.MediaType);
        }
        return endpoint.WithName(id).WithSummary(summary);
    }
}
