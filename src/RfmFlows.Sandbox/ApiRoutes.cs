using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox;

/// <summary>Where the sections of the API register their calls.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder app, ApiPipeline pipeline)
{
    public void Get(string path, Func<ApiCall, object> handler) => Map("GET", path, call => Task.FromResult(handler(call)));

    public void Post(string path, Func<ApiCall, Task<object>> handler) => Map("POST", path, handler);

    public void Put(string path, Func<ApiCall, Task<object>> handler) => Map("PUT", path, handler);

    public void Patch(string path, Func<ApiCall, Task<object>> handler) => Map("PATCH", path, handler);

    public void Delete(string path, Func<ApiCall, Task<object>> handler) => Map("DELETE", path, handler);

    /// <summary>A POST that sends messages: refused without money, and its answer can be lost.</summary>
    public void Send(string path, Func<ApiCall, Task<object>> handler) =>
        app.MapMethods(path, ["POST"], context => pipeline.InvokeAsync(context, handler, sends: true));

    public void Map(string method, string path, Func<ApiCall, Task<object>> handler) =>
        app.MapMethods(path, [method], context => pipeline.InvokeAsync(context, handler));

    /// <summary>Whatever no section knows: refused, and remembered for the one who looks for gaps.</summary>
    public void MapUnknown() => app.MapFallback("{**path}", context => pipeline.InvokeAsync(context, call =>
    {
        call.Parts.Unknown.Add(context.Request);
        throw new ApiError(404, 404, "Not Found");
    }));
}
