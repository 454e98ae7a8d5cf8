using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Api;

/// <summary>The palette: what the designer draws cards, forms and help from.</summary>
internal static class NodeTypesEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var types = api.MapGroup("/node-types").WithTags("Node types");
        types.MapGet("", (FlowHost host) => TypedResults.Ok<IReadOnlyList<JsonObject>>([.. host.Environment.Catalog.Types.Select(Describe)])).Is("listNodeTypes", "All node types in the palette's order");
        types.MapGet("/{id}", Find).Is("findNodeType", "One node type", 404);
    }

    private static Ok<JsonObject> Find(string id, FlowHost host)
    {
        var catalog = host.Environment.Catalog;
        var type = catalog.Find(id) ?? throw new FlowException(ApiRemarks.NoNodeType(id, catalog.Ids));
        return TypedResults.Ok(Describe(type));
    }

    // Beside the description: which settings say where a connection leads, so that it can be tried.
    private static JsonObject Describe(NodeType type)
    {
        var json = type.Description.ToJson();
        json["connects"] = type is IConnects way ? new JsonArray([.. way.WaySettings.Select(s => JsonValue.Create(s.Name))]) : null;
        return json;
    }
}
