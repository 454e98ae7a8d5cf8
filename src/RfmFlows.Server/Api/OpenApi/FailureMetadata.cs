namespace RfmFlows.Server.Api;

/// <summary>Says which error statuses an endpoint gives, for its description.</summary>
internal static class FailureMetadata
{
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ApiProblem>(status, Problems.MediaType);
        }
        return endpoint;
    }
}
