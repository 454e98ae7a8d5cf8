using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The language of conditions and calculations, for those who write it.</summary>
internal static class ExpressionsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var expressions = api.MapGroup("/expressions").WithTags("Expressions");
        expressions.MapGet("/functions", Functions).Is("listFunctions", "The functions that expressions may call, with signature and help in both languages");
    }

    private static Ok<IReadOnlyList<JsonObject>> Functions() =>
        TypedResults.Ok<IReadOnlyList<JsonObject>>([.. ExpressionFunctions.Describe().Select(f => f!.AsObject())]);
}
